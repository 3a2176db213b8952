package org.kaijuan.duties.web;

import java.util.List;
import org.kaijuan.duties.DutyView;
import org.kaijuan.identity.LibraryView;

/** Published duties of a library that nobody takes. */
public record GapsPage(LibraryView library, List<DutyView> gaps) {}
