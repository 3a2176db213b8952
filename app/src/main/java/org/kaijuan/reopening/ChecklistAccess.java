package org.kaijuan.reopening;

import java.util.Map;
import java.util.Optional;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with which checklist, and the trail of it. All throw {@link NotFoundException} for what the actor may not
 * know, {@link ForbiddenException} for what they may see but not do.
 */
@Component
class ChecklistAccess {

    private final ChecklistRows checklists;
    private final Libraries libraries;
    private final Audit audit;

    ChecklistAccess(ChecklistRows checklists, Libraries libraries, Audit audit) {
        this.checklists = checklists;
        this.libraries = libraries;
        this.audit = audit;
    }

    LibraryView requireRead(Actor actor, LibraryId library) {
        LibraryView view = libraries.get(library);
        if (!actor.may(ReopeningPermissions.READ, library)) {
            throw new NotFoundException("library " + library);
        }
        return view;
    }

    ChecklistRow read(Actor actor, ChecklistId id) {
        ChecklistRow row = checklists.find(id).orElseThrow(() -> new NotFoundException("checklist " + id));
        requireRead(actor, row.library());
        return row;
    }

    /** For a command: nobody else changes the list until the caller's transaction is over. */
    ChecklistRow locked(Actor actor, ChecklistId id) {
        ChecklistRow row = checklists.lock(id).orElseThrow(() -> new NotFoundException("checklist " + id));
        requireRead(actor, row.library());
        return row;
    }

    /** The same for a command of those who edit lists. */
    ChecklistRow edited(Actor actor, ChecklistId id) {
        ChecklistRow row = locked(actor, id);
        actor.require(ReopeningPermissions.EDIT, row.library());
        return row;
    }

    static Optional<String> notOpen(ChecklistRow row) {
        return row.state() == ChecklistState.OPEN ? Optional.empty() : Optional.of("reopening.over");
    }

    void record(Actor actor, String verb, LibraryId library, ChecklistId id, Map<String, ?> detail) {
        audit.record(actor, "reopening.checklist." + verb, library, "checklist", id.toString(), detail);
    }
}
