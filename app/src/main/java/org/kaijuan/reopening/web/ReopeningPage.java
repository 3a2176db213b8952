package org.kaijuan.reopening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.Switch;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.reopening.ChecklistRow;
import org.kaijuan.reopening.ChecklistState;
import org.kaijuan.reopening.ChecklistView;
import org.kaijuan.reopening.ConsentKind;
import org.kaijuan.reopening.ItemView;
import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * The way back of a library.
 *
 * @param checklist the one that is looked at; absent when none is open
 * @param thrown what is still thrown
 * @param staff who may own items; empty for those who may not edit
 * @param libraries to choose from instead; empty where there is only one, or a certain checklist is looked at
 * @param mayDraft whether the actor may have the order drafted, as soon as all is green
 */
public record ReopeningPage(
        Actor actor,
        LibraryView library,
        @Nullable ChecklistView checklist,
        List<Switch> thrown,
        List<ChecklistRow> past,
        List<Mode> modes,
        List<PersonView> staff,
        List<Option> libraries,
        boolean mayDraft,
        Form form) {

    public boolean mayEdit() {
        return actor.may(ReopeningPermissions.EDIT, library.id());
    }

    public boolean isOpen() {
        return checklist != null && checklist.row().state() == ChecklistState.OPEN;
    }

    public boolean mayConsent(ConsentKind kind) {
        return switch (kind) {
            case CONTROL -> actor.may(ReopeningPermissions.CONTROL, library.id());
            case SCHOOL -> actor.may(ReopeningPermissions.SCHOOL, library.id());
        };
    }

    /** Whether the actor may say that an item is done. */
    public boolean mayDo(ItemView item) {
        return isOpen() && (mayEdit() || item.ownerId() != null && actor.is(item.ownerId()));
    }

    /** The modes that open something. */
    public List<Option> modeOptions(Ui ui) {
        return modes.stream()
                .filter(mode -> !mode.key().equals(Mode.CLOSED))
                .map(mode -> new Option(mode.key(), ui.t("mode." + mode.key())))
                .toList();
    }

    public List<Option> owners() {
        return staff.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }
}
