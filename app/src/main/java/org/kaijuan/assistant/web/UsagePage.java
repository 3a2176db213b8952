package org.kaijuan.assistant.web;

import java.util.List;
import org.kaijuan.answers.EntryView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Option;

/** How a library's bank is used. */
public record UsagePage(LibraryView library, List<Option> libraries, List<EntryView> unused, List<EntryView> stale) {}
