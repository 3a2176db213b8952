package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.LibraryView;

/** The libraries in the order of the register; see {@code identity/libraries-panel.jte}. */
public record LibrariesPanelPage(List<LibraryView> libraries) {}
