package org.kaijuan.audit.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.kaijuan.audit.AuditEntry;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/** The trail as shown: the filter as typed, and one page of entries. */
public record AuditListPage(
        Form form,
        List<String> actions,
        List<Option> libraries,
        Listing<AuditEntry> entries,
        LibraryNames names,
        DeedWords words) {

    private static final Duration APART = Duration.ofMinutes(5);
    private static final List<String> FILTERS = List.of("person", "action", "library", "subject", "deed", "from", "to");
    private static final int LONG_ID = 24;
    private static final int ID_TAIL = 8;

    public AuditListPage {
        actions = List.copyOf(actions);
        libraries = List.copyOf(libraries);
    }

    /** Whether somebody has looked for something in particular. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> !form.value(name).isBlank());
    }

    /** The details of an entry as one line. */
    public String detail(AuditEntry entry) {
        return entry.detail().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** Whether business and system time are apart, as in a demo. */
    public boolean isDatedOtherwise(AuditEntry entry) {
        return Duration.between(entry.businessAt(), entry.recordedAt()).abs().compareTo(APART) > 0;
    }

    /** The subject's id, long ones by their end: enough to tell two apart at a glance. */
    public String subject(AuditEntry entry) {
        String id = entry.subjectId();
        return id.length() <= LONG_ID ? id : "…" + id.substring(id.length() - ID_TAIL);
    }

    /** The name of the entry's library; empty for the province's own. */
    public String library(AuditEntry entry) {
        return entry.library() == null ? "" : names.of(entry.library());
    }
}
