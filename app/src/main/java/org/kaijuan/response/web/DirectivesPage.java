package org.kaijuan.response.web;

import java.util.List;
import org.kaijuan.response.DirectiveLine;

/** What was issued at or has arrived at one's units. */
public record DirectivesPage(List<DirectiveLine> lines, boolean mayIssue) {}
