package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.LibraryView;

/** In the order of the register. */
public record LibrariesPage(List<LibraryView> libraries) {}
