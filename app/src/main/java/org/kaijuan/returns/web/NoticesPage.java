package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.returns.BoardView;

/** The notices of a unit, each with its counts. */
public record NoticesPage(List<BoardView> boards) {}
