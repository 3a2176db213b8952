package org.kaijuan.desk.web;

import java.util.List;
import org.kaijuan.desk.ReaderGroup;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** The groups of readers that a library looks after, and the form for another one. */
public record ReaderGroupsPage(
        LibraryView library, List<ReaderGroup> groups, List<Option> channels, List<Option> audiences, Form form) {}
