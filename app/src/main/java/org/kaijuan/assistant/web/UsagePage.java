package org.kaijuan.assistant.web;

import java.util.List;
import org.kaijuan.answers.EntryView;
import org.kaijuan.assistant.Usage;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Option;

/** How a library's bank is used. */
public record UsagePage(
        LibraryView library,
        List<Option> libraries,
        List<Usage.Hour> hours,
        List<EntryView> unused,
        List<EntryView> stale) {

    public long questions() {
        return hours.stream().mapToLong(hour -> hour.counts().questions()).sum();
    }
}
