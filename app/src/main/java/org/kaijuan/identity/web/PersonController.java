package org.kaijuan.identity.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonCorrection;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.identity.signin.PersonAccounts;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One person: see, add, correct. */
@Controller
class PersonController {

    static final Set<String> CATEGORIES = Set.of("student", "teacher", "staff");

    private final People people;
    private final PersonAccounts accounts;
    private final Libraries libraries;
    private final PersonPages pages;

    PersonController(People people, PersonAccounts accounts, Libraries libraries, PersonPages pages) {
        this.people = people;
        this.accounts = accounts;
        this.libraries = libraries;
        this.pages = pages;
    }

    @GetMapping("/people/new")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page blank(Actor actor) {
        Form form = Form.with(Map.of("category", "student", "language", "zh-CN"));
        return form(actor, form, null);
    }

    /** Adds somebody and shows the password to be handed over, this once. */
    @PostMapping("/people")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page add(Actor actor, Form form) {
        NewPerson person = newPerson(form);
        if (form.hasErrors()) {
            return form(actor, form, null).status(422);
        }
        return switch (people.register(actor, person)) {
            case Outcome.Refused<PersonId>(Refusal why) ->
                form(actor, form.refuse(why), null).status(422);
            case Outcome.Done<PersonId>(PersonId id) ->
                pages.withPassword(actor, id, accounts.resetPassword(actor, id).orThrow());
        };
    }

    @GetMapping("/people/{id}")
    @Allow(IdentityPermissions.PERSON_READ)
    Page show(Actor actor, @PathVariable UUID id) {
        return pages.of(actor, new PersonId(id), Form.empty());
    }

    @GetMapping("/people/{id}/correction")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page edit(Actor actor, @PathVariable UUID id) {
        PersonDetails details = people.details(actor, new PersonId(id));
        return form(actor, prefilled(details), details);
    }

    @PostMapping("/people/{id}")
    @Allow(IdentityPermissions.PERSON_EDIT)
    Page correct(Actor actor, Form form, @PathVariable UUID id) {
        PersonDetails details = people.details(actor, new PersonId(id));
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        NewPerson typed = newPerson(form);
        if (form.hasErrors()) {
            return form(actor, form, details).status(422);
        }
        PersonCorrection correction = new PersonCorrection(
                typed.name(),
                typed.department(),
                typed.cardNumber(),
                typed.username(),
                typed.email(),
                typed.phone(),
                typed.category(),
                typed.language());
        return switch (people.correct(actor, details.person().id(), version, correction)) {
            case Outcome.Refused<PersonId>(Refusal why) ->
                form(actor, form.refuse(why), details).status(422);
            case Outcome.Done<PersonId> done -> Page.redirect("/people/" + id).flash("identity.me.saved");
        };
    }

    private NewPerson newPerson(Form form) {
        String category = form.choice("category", CATEGORIES);
        String language = form.choice("language", MeController.LANGUAGES);
        String library = form.text("library");
        return new NewPerson(
                form.required("name", 100),
                LibraryId.isValid(library) ? new LibraryId(library) : null,
                department(form),
                form.optional("card", 60),
                form.optional("username", 60),
                email(form),
                form.optional("phone", 40),
                category == null ? "student" : category,
                language == null ? "zh-CN" : language);
    }

    private static @Nullable String email(Form form) {
        String email = form.optional("email", 200);
        if (email != null && !email.matches(MeController.EMAIL)) {
            form.error("email", "person.bad-email");
        }
        return email;
    }

    private @Nullable UnitId department(Form form) {
        return libraries.findUnit(form.text("department")).map(UnitView::id).orElse(null);
    }

    private static Form prefilled(PersonDetails details) {
        Map<String, String> values = new HashMap<>();
        values.put("name", details.person().name());
        values.put("library", text(details.person().library()));
        values.put("department", text(details.person().department()));
        values.put("card", text(details.person().cardNumber()));
        values.put("username", text(details.username()));
        values.put("email", text(details.person().email()));
        values.put("phone", text(details.phone()));
        values.put("category", details.person().category());
        values.put("language", details.person().language());
        values.put("version", String.valueOf(details.version()));
        return Form.with(values);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Page.Shown form(Actor actor, Form form, @Nullable PersonDetails details) {
        List<Option> choices = libraries.all().stream()
                .filter(library -> actor.may(IdentityPermissions.PERSON_EDIT, library.id()))
                .map(PeopleController::option)
                .toList();
        List<Option> departments = details == null || details.person().library() == null
                ? List.of()
                : libraries.departments(details.person().library()).stream()
                        .map(unit -> new Option(unit.id().code(), unit.name()))
                        .toList();
        return Page.of("identity/person-form", new PersonFormPage(form, details, choices, departments));
    }
}
