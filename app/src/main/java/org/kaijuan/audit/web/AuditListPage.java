package org.kaijuan.audit.web;

import java.util.List;
import java.util.stream.Collectors;
import org.kaijuan.audit.AuditEntry;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/** The trail as shown: the filter as typed, and one page of entries. */
public record AuditListPage(
        Form form, List<String> actions, List<Option> libraries, Listing<AuditEntry> entries, LibraryNames names) {

    public AuditListPage {
        actions = List.copyOf(actions);
        libraries = List.copyOf(libraries);
    }

    /** The details of an entry as one line. */
    public String detail(AuditEntry entry) {
        return entry.detail().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** The name of the entry's library; empty for the province's own. */
    public String library(AuditEntry entry) {
        return entry.library() == null ? "" : names.of(entry.library());
    }
}
