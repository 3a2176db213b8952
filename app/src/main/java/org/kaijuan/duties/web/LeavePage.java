package org.kaijuan.duties.web;

import java.util.List;
import org.kaijuan.duties.AbsenceView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.PersonView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** Who takes no turns when. */
public record LeavePage(LibraryView library, List<AbsenceView> leave, List<PersonView> serving, Form form) {

    public List<Option> people() {
        return serving.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }
}
