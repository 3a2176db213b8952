package org.kaijuan.response.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileSender;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.response.DirectiveEcho;
import org.kaijuan.response.DirectiveId;
import org.kaijuan.response.DirectiveLine;
import org.kaijuan.response.DirectiveReminders;
import org.kaijuan.response.Directives;
import org.kaijuan.response.NewDirective;
import org.kaijuan.response.ReachLine;
import org.kaijuan.response.ResponseAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Directives: received, acknowledged, passed on; issued; and who has not read them. */
@Controller
@RequestMapping("/directives")
class DirectivesController {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final Directives directives;
    private final DirectiveReminders reminders;
    private final DirectivePages pages;
    private final DirectiveEcho echo;
    private final FileSender sender;

    DirectivesController(
            Directives directives,
            DirectiveReminders reminders,
            DirectivePages pages,
            DirectiveEcho echo,
            FileSender sender) {
        this.directives = directives;
        this.reminders = reminders;
        this.pages = pages;
        this.echo = echo;
        this.sender = sender;
    }

    @GetMapping
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Page all(Actor actor, @RequestParam(defaultValue = "") String standing) {
        boolean mayIssue = !directives.issuingAt(actor).isEmpty();
        return Page.of(
                "response/directives",
                new DirectivesPage(directives.all(actor, standing), !standing.isEmpty(), mayIssue));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Excel<DirectiveLine> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String standing) {
        return Excel.of(
                ui.t("response.directives.title") + ".xlsx",
                DirectiveTables.received(ui),
                directives.all(actor, standing).stream());
    }

    @GetMapping("/new")
    @Allow(ResponseAccess.DIRECTIVE_ISSUE)
    Page form(Actor actor) {
        List<String> usual = echo.offered(actor).stream()
                .filter(DirectiveEcho.Place::isUsual)
                .map(DirectiveEcho.Place::id)
                .toList();
        return form(actor, Form.empty().set("echoes", usual));
    }

    @PostMapping
    @Allow(ResponseAccess.DIRECTIVE_ISSUE)
    Page issue(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> attached)
            throws IOException {
        Form form = Form.of(request);
        String unit = form.required("unit", LONGEST_TITLE);
        String title = form.required("title", LONGEST_TITLE);
        String issuer = form.required("issuer", LONGEST_TITLE);
        String document = form.text("document");
        String text = form.required("text", LONGEST_TEXT);
        var deadline = form.date("deadline");
        if (form.hasErrors()) {
            return form(actor, form);
        }
        UnitId at = DirectivePages.unit(unit);
        Outcome<DirectiveId> outcome = switch (store(actor, at, attached)) {
            case Outcome.Done<List<FileId>>(List<FileId> files) ->
                directives.issue(
                        actor,
                        new NewDirective(at, issuer, document, title, text, deadline, files, form.all("echoes")));
            case Outcome.Refused<List<FileId>>(Refusal refusal) -> Outcome.refused(refusal);
        };
        return switch (outcome) {
            case Outcome.Done<DirectiveId>(DirectiveId id) ->
                Page.redirect(DirectivePages.path(id, at)).flash("response.flash.issued");
            case Outcome.Refused<DirectiveId>(Refusal refusal) -> form(actor, form.refuse(refusal));
        };
    }

    /** Opening it counts as having read it. */
    @GetMapping("/{id}")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Page one(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        DirectiveId directive = DirectiveId.of(id);
        return pages.of(actor, directives.open(actor, directive, pages.at(actor, directive, at)), Form.empty());
    }

    @GetMapping(path = "/{id}", params = "format=xlsx")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Excel<ReachLine> reach(
            Actor actor, Ui ui, @PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        DirectiveId directive = DirectiveId.of(id);
        DirectiveAt seen = directives.get(actor, directive, pages.at(actor, directive, at));
        return Excel.of(seen.directive().title() + ".xlsx", DirectiveTables.reach(ui), seen.reach().stream());
    }

    @PostMapping("/{id}/acknowledgement")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Page acknowledge(Actor actor, @PathVariable String id, @RequestParam String at) {
        DirectiveId directive = DirectiveId.of(id);
        directives.acknowledge(actor, directive, DirectivePages.unit(at)).orThrow();
        return Page.redirect(DirectivePages.path(directive, DirectivePages.unit(at)))
                .flash("response.flash.acknowledged");
    }

    @PostMapping("/{id}/passing")
    @Allow(ResponseAccess.DIRECTIVE_ISSUE)
    Page passOn(
            Actor actor,
            @PathVariable String id,
            HttpServletRequest request,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> attached)
            throws IOException {
        Form form = Form.of(request);
        DirectiveId directive = DirectiveId.of(id);
        UnitId at = DirectivePages.unit(form.text("at"));
        Outcome<DirectiveId> outcome = switch (store(actor, at, attached)) {
            case Outcome.Done<List<FileId>>(List<FileId> files) ->
                directives.passOn(actor, directive, at, form.text("note"), files);
            case Outcome.Refused<List<FileId>>(Refusal refusal) -> Outcome.refused(refusal);
        };
        return switch (outcome) {
            case Outcome.Done<DirectiveId> _ ->
                Page.redirect(DirectivePages.path(directive, at)).flash("response.flash.passed-on");
            case Outcome.Refused<DirectiveId>(Refusal refusal) ->
                pages.of(actor, directives.get(actor, directive, at), form.refuse(refusal));
        };
    }

    @PostMapping("/{id}/reminders")
    @Allow(ResponseAccess.DIRECTIVE_ISSUE)
    Page remind(Actor actor, @PathVariable String id, @RequestParam String at) {
        DirectiveId directive = DirectiveId.of(id);
        int reminded =
                reminders.remind(actor, directive, DirectivePages.unit(at)).orThrow();
        return Page.redirect(DirectivePages.path(directive, DirectivePages.unit(at)))
                .flash("response.flash.reminded", reminded);
    }

    @GetMapping("/{id}/files/{file}")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    void file(
            Actor actor,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam String at,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FileView found = directives.file(actor, DirectiveId.of(id), DirectivePages.unit(at), FileId.of(file));
        sender.send(found, FileSender.Manner.ATTACHMENT, request, response);
    }

    private Outcome<List<FileId>> store(Actor actor, UnitId at, @Nullable List<MultipartFile> attached)
            throws IOException {
        List<FileId> stored = new ArrayList<>();
        for (MultipartFile file : attached == null ? List.<MultipartFile>of() : attached) {
            if (file.isEmpty()) {
                continue; // a browser sends an empty part for a field that was left alone
            }
            String name = file.getOriginalFilename();
            try (InputStream content = file.getInputStream()) {
                switch (directives.store(actor, at, name == null ? "" : name, content)) {
                    case Outcome.Done<FileView>(FileView view) -> stored.add(view.id());
                    case Outcome.Refused<FileView>(Refusal refusal) -> {
                        return Outcome.refused(refusal);
                    }
                }
            }
        }
        return Outcome.done(stored);
    }

    private Page form(Actor actor, Form form) {
        List<Option> units = directives.issuingAt(actor).stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
        List<Option> echoes = echo.offered(actor).stream()
                .map(place -> new Option(place.id(), place.name()))
                .toList();
        return Page.of("response/directive-form", new DirectiveFormPage(units, echoes, form))
                .status(form.hasErrors() ? 422 : 200);
    }
}
