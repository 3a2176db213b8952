package org.kaijuan.identity.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.identity.RoleEditor;
import org.kaijuan.identity.UnitView;
import org.kaijuan.identity.signin.SecondFactors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the page of a person together, as it is shown after looking and after acting. */
@Component
class PersonPages {

    private final People people;
    private final Libraries libraries;
    private final RoleEditor roles;
    private final SecondFactors secondFactors;
    private final MessageSource messages;

    PersonPages(
            People people, Libraries libraries, RoleEditor roles, SecondFactors secondFactors, MessageSource messages) {
        this.people = people;
        this.libraries = libraries;
        this.roles = roles;
        this.secondFactors = secondFactors;
        this.messages = messages;
    }

    Page.Shown of(Actor actor, PersonId id, Form form) {
        return page(actor, id, form, null);
    }

    /** With a password that was just made and is shown this once. */
    Page.Shown withPassword(Actor actor, PersonId id, String password) {
        return page(actor, id, Form.empty(), password);
    }

    private Page.Shown page(Actor actor, PersonId id, Form form, @Nullable String password) {
        PersonDetails details = people.details(actor, id);
        String library = details.person().library() == null
                ? ""
                : libraries
                        .find(details.person().library().code())
                        .map(LibraryView::name)
                        .orElse("");
        if (form.text("unit").isEmpty() && details.person().library() != null) {
            form.set("unit", details.person().library().code());
        }
        boolean mayEdit = covers(actor, IdentityPermissions.PERSON_EDIT, details);
        boolean mayAssign = actor.mayAnywhere(IdentityPermissions.ROLE_ASSIGN);
        return Page.of(
                "identity/person",
                new PersonPage(
                        details,
                        library,
                        department(details),
                        form,
                        mayEdit,
                        mayAssign,
                        mayAssign ? roleOptions() : List.of(),
                        mayAssign ? unitOptions(actor) : List.of(),
                        secondFactors.isActive(id),
                        password));
    }

    private boolean covers(Actor actor, String permission, PersonDetails details) {
        Scope target = details.person().library() == null
                ? libraries.everywhere()
                : Scope.of(details.person().library());
        return actor.mayAnywhere(permission)
                && actor.scope(permission).libraries().containsAll(target.libraries());
    }

    private String department(PersonDetails details) {
        return details.person().department() == null
                ? ""
                : libraries
                        .findUnit(details.person().department().code())
                        .map(UnitView::name)
                        .orElse("");
    }

    private List<Option> roleOptions() {
        Locale locale = LocaleContextHolder.getLocale();
        return roles.all().stream()
                .filter(role -> !role.code().equals("reader"))
                .map(role -> new Option(role.code(), messages.getMessage("role." + role.code(), null, locale)))
                .toList();
    }

    /** Units all of whose libraries the actor may give roles at. */
    private List<Option> unitOptions(Actor actor) {
        Scope held = actor.scope(IdentityPermissions.ROLE_ASSIGN);
        return libraries.units().stream()
                .filter(unit -> {
                    Scope under = libraries.under(unit.id());
                    return !under.isEmpty() && held.libraries().containsAll(under.libraries());
                })
                .map(unit -> new Option(unit.id().code(), " ".repeat(unit.depth()) + unit.name()))
                .toList();
    }
}
