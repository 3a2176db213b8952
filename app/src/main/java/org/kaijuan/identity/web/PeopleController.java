package org.kaijuan.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.PeopleDirectory;
import org.kaijuan.identity.PeopleFilter;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.identity.PersonRow;
import org.kaijuan.identity.RoleEditor;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people, on screen and as a file. */
@Controller
class PeopleController {

    private static final int ROWS = 50;

    private final PeopleDirectory directory;
    private final Libraries libraries;
    private final RoleEditor roles;

    PeopleController(PeopleDirectory directory, Libraries libraries, RoleEditor roles) {
        this.directory = directory;
        this.libraries = libraries;
        this.roles = roles;
    }

    @GetMapping(path = "/people", params = "!format")
    @Allow(IdentityPermissions.PERSON_READ)
    Page list(Actor actor, Form form, Ui ui, @RequestParam(required = false) @Nullable String cursor) {
        return Page.of(
                "identity/people",
                new PeoplePage(
                        form,
                        directory.list(actor, filter(form), cursor, ROWS),
                        libraryOptions(actor.scope(IdentityPermissions.PERSON_READ)),
                        roleOptions(ui),
                        libraries));
    }

    @GetMapping(path = "/people", params = "format=xlsx")
    @Allow(IdentityPermissions.PERSON_EXPORT)
    Excel<PersonRow> export(Actor actor, Form form, Ui ui) {
        return Excel.of(ui.t("people.file"), columns(ui), directory.export(actor, filter(form)));
    }

    private List<Excel.Column<PersonRow>> columns(Ui ui) {
        return List.of(
                Excel.column(ui.t("person.name"), PersonRow::name),
                Excel.column(ui.t("person.card"), PersonRow::cardNumber),
                Excel.column(ui.t("person.username"), PersonRow::username),
                Excel.column(
                        ui.t("person.library"),
                        row -> row.library() == null
                                ? null
                                : libraries.get(row.library()).name()),
                Excel.column(ui.t("person.category"), row -> ui.t("person.category." + row.category())),
                Excel.column(ui.t("person.email"), PersonRow::email),
                Excel.column(ui.t("person.phone"), PersonRow::phone),
                Excel.column(
                        ui.t("person.roles"),
                        row -> row.roles().stream()
                                .map(role -> ui.t("role." + role))
                                .collect(Collectors.joining(", "))),
                Excel.column(ui.t("person.state"), row -> ui.t("person.state." + row.state())));
    }

    private static PeopleFilter filter(Form form) {
        String library = form.text("library");
        return new PeopleFilter(
                form.optional("q", 60),
                LibraryId.isValid(library) ? new LibraryId(library) : null,
                emptyToNull(form.text("category")),
                emptyToNull(form.text("role")),
                Arrays.stream(PersonDetails.State.values())
                        .filter(state -> state.name().equals(form.text("state")))
                        .findFirst()
                        .orElse(null));
    }

    private List<Option> libraryOptions(Scope scope) {
        return libraries.all().stream()
                .filter(library -> scope.contains(library.id()))
                .map(PeopleController::option)
                .toList();
    }

    private List<Option> roleOptions(Ui ui) {
        return roles.all().stream()
                .filter(role -> !role.code().equals("reader"))
                .map(role -> new Option(role.code(), ui.t("role." + role.code())))
                .toList();
    }

    static Option option(LibraryView library) {
        return new Option(library.id().code(), library.name());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
