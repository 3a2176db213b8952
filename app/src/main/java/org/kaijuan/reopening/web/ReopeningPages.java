package org.kaijuan.reopening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Modes;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.reopening.ChecklistId;
import org.kaijuan.reopening.ChecklistView;
import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.reopening.Reopenings;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Component;

/** Puts the pages together that several handlers answer with. */
@Component
class ReopeningPages {

    private final Reopenings reopenings;
    private final Modes modes;
    private final Libraries libraries;
    private final LibraryChoice choice;
    private final People people;

    ReopeningPages(Reopenings reopenings, Modes modes, Libraries libraries, LibraryChoice choice, People people) {
        this.reopenings = reopenings;
        this.modes = modes;
        this.libraries = libraries;
        this.choice = choice;
        this.people = people;
    }

    /** The library asked for, else one's own, else the first that one may see. */
    LibraryView library(Actor actor, String asked) {
        return choice.of(actor, ReopeningPermissions.READ, asked);
    }

    /** The open checklist of a library, or how to begin one. */
    Page current(Actor actor, LibraryId library, Form form) {
        return page(actor, library, reopenings.open(actor, library).orElse(null), form);
    }

    Page of(Actor actor, ChecklistId id, Form form) {
        ChecklistView checklist = reopenings.get(actor, id);
        return page(actor, checklist.row().library(), checklist, form);
    }

    private Page page(Actor actor, LibraryId library, @Nullable ChecklistView checklist, Form form) {
        boolean mayEdit = actor.may(ReopeningPermissions.EDIT, library);
        Page.Shown page = Page.of(
                "reopening/checklist",
                new ReopeningPage(
                        actor,
                        libraries.get(library),
                        checklist,
                        reopenings.thrown(actor, library),
                        reopenings.past(actor, library),
                        modes.all(),
                        mayEdit ? people.holding(ReopeningPermissions.READ, library) : List.of(),
                        checklist == null ? choice.options(actor, ReopeningPermissions.READ) : List.of(),
                        mayEdit && checklist != null && reopenings.mayDraft(actor, checklist.row()),
                        form));
        return form.hasErrors() ? page.status(422) : page;
    }
}
