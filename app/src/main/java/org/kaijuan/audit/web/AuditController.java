package org.kaijuan.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.AuditEntry;
import org.kaijuan.audit.AuditFilter;
import org.kaijuan.audit.AuditPage;
import org.kaijuan.audit.AuditTrail;
import org.kaijuan.audit.Deed;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail on a page and as a file. */
@Controller
class AuditController {

    private static final int ROWS = 50;
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    private final AuditTrail trail;
    private final LibraryNames names;
    private final DeedWords words;

    AuditController(AuditTrail trail, LibraryNames names, DeedWords words) {
        this.trail = trail;
        this.names = names;
        this.words = words;
    }

    @GetMapping(path = "/audit", params = "!format")
    @Allow(AuditTrail.READ)
    Page list(Actor actor, Form form, @RequestParam(required = false) @Nullable String cursor) {
        AuditFilter filter = filter(form);
        AuditPage page = form.hasErrors()
                ? new AuditPage(List.of(), null, 0, false)
                : trail.search(actor, filter, cursor == null || cursor.isEmpty() ? null : id(cursor), ROWS);
        Listing<AuditEntry> entries = new Listing<>(
                page.entries(),
                page.total(),
                page.next() == null ? null : Cursor.encode(page.next()),
                page.totalIsCapped());
        Page.Shown shown = Page.of(
                "audit/list", new AuditListPage(form, trail.actions(), libraries(actor), entries, names, words));
        return form.hasErrors() ? shown.status(422) : shown;
    }

    @GetMapping(path = "/audit", params = "format=xlsx")
    @Allow(AuditTrail.READ)
    Excel<AuditEntry> export(Actor actor, Form form, Ui ui) {
        AuditFilter filter = filter(form);
        if (form.hasErrors()) {
            throw BadInputException.of("web.bad-request");
        }
        return Excel.of(ui.t("audit.file"), columns(ui), trail.export(actor, filter));
    }

    private List<Excel.Column<AuditEntry>> columns(Ui ui) {
        return List.of(
                Excel.column(ui.t("audit.recorded-at"), AuditEntry::recordedAt),
                Excel.column(ui.t("audit.business-at"), AuditEntry::businessAt),
                Excel.column(ui.t("audit.person"), AuditEntry::actorName),
                Excel.column(
                        ui.t("audit.via"),
                        entry -> ui.t("audit.via." + entry.via().name().toLowerCase(Locale.ROOT))),
                Excel.column(ui.t("audit.address"), AuditEntry::address),
                Excel.column(
                        ui.t("audit.deed"),
                        entry -> ui.t("audit.deed." + entry.deed().code())),
                Excel.column(ui.t("audit.action"), entry -> words.of(ui.language(), entry.action())),
                Excel.column(ui.t("audit.code"), AuditEntry::action),
                Excel.column(ui.t("audit.library"), entry -> name(entry.library())),
                Excel.column(ui.t("audit.subject-type"), entry -> words.subject(ui.language(), entry.subjectType())),
                Excel.column(ui.t("audit.subject"), AuditEntry::subjectId),
                Excel.column(ui.t("audit.detail"), entry -> entry.detail().toString()));
    }

    private static AuditFilter filter(Form form) {
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            form.error("to", "audit.ends-too-early");
            return AuditFilter.ALL;
        }
        Period period =
                from == null && to == null ? null : new Period(from == null ? BEGINNING : from, to == null ? END : to);
        return new AuditFilter(
                form.optional("person", 100),
                form.optional("action", 100),
                Optional.ofNullable(form.optional("library", 32))
                        .filter(LibraryId::isValid)
                        .map(LibraryId::new)
                        .orElse(null),
                form.optional("subject", 100),
                form.text("deed").isEmpty() ? null : deed(form),
                period);
    }

    private static @Nullable Deed deed(Form form) {
        String chosen = form.choice("deed", List.of("did", "read", "exported"));
        return chosen == null ? null : Deed.of(chosen);
    }

    private List<Option> libraries(Actor actor) {
        return List.of(actor.scope(AuditTrail.READ).codes()).stream()
                .map(code -> new Option(code, names.of(new LibraryId(code))))
                .toList();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    private @Nullable String name(@Nullable LibraryId library) {
        return library == null ? null : names.of(library);
    }
}
