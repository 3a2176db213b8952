package org.kaijuan.returns.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.DeclaredFigures;
import org.kaijuan.returns.Entry;
import org.kaijuan.returns.ReturnDraft;
import org.kaijuan.returns.ReturnDrafts;
import org.kaijuan.returns.ReturnFiles;
import org.kaijuan.returns.ReturnId;
import org.kaijuan.returns.ReturnView;
import org.kaijuan.returns.Returns;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing a return: each question is a form of its own that saves itself; without scripts each has a button. */
@Controller
@RequestMapping("/desk/returns/{id}")
class DraftController {

    private static final int CHANGES_SHOWN = 200;

    private final ReturnDrafts drafts;
    private final Returns returns;
    private final ReturnFiles files;
    private final DeclaredFigures figures;
    private final BusinessClock clock;

    DraftController(
            ReturnDrafts drafts, Returns returns, ReturnFiles files, DeclaredFigures figures, BusinessClock clock) {
        this.drafts = drafts;
        this.returns = returns;
        this.files = files;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ReturnsAccess.READ)
    Page show(Actor actor, @PathVariable String id) {
        return page(actor, Ids.returned(id), Form.empty());
    }

    /** Saves one entry. With htmx the answer is the line under the field; otherwise the page again. */
    @PostMapping("/entries")
    @Allow(ReturnsAccess.WRITE)
    Page write(
            Actor actor,
            @PathVariable String id,
            Form form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        ReturnId ours = Ids.returned(id);
        Typed typed = Typed.of(form);
        ReturnDraft before = drafts.get(actor, ours);
        Outcome<Integer> outcome = typed.isUnfinished()
                ? Outcome.refused("returns.value-needed")
                : drafts.write(
                        actor,
                        ours,
                        typed.kind(),
                        typed.key(),
                        typed.body(
                                figures.find(typed.key()).orElse(null),
                                before.notice().period()),
                        typed.version());
        if (htmx == null && outcome instanceof Outcome.Done<Integer>) {
            return Page.redirect("/desk/returns/" + id + "#q-" + typed.key()).flash("returns.flash.saved");
        }
        SavedPage saved = saved(actor, ours, typed, outcome);
        return htmx == null ? Page.of("returns/conflict", saved).status(422) : Page.fragment("returns/saved", saved);
    }

    private SavedPage saved(Actor actor, ReturnId ours, Typed typed, Outcome<Integer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer version) ->
                new SavedPage(ours, typed.key(), version, clock.instant(), null, null, typed);
            case Outcome.Refused<Integer>(Refusal refusal) -> {
                Optional<Entry> theirs = drafts.get(actor, ours).entries().stream()
                        .filter(entry ->
                                entry.kind() == typed.kind() && entry.key().equals(typed.key()))
                        .filter(entry -> entry.version() != typed.version())
                        .findFirst();
                yield new SavedPage(
                        ours, typed.key(), typed.version(), clock.instant(), refusal, theirs.orElse(null), typed);
            }
        };
    }

    @PostMapping("/files")
    @Allow(ReturnsAccess.WRITE)
    Page upload(Actor actor, @PathVariable String id, Form form, @RequestParam("file") MultipartFile file)
            throws IOException {
        ReturnId ours = Ids.returned(id);
        int seen = form.integer("version", 0, Integer.MAX_VALUE);
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            Outcome<Integer> outcome =
                    files.put(actor, ours, form.text("key"), name == null ? "" : name, content, seen);
            return switch (outcome) {
                case Outcome.Done<Integer> done ->
                    Page.redirect("/desk/returns/" + id + "#q-" + form.text("key"))
                            .flash("returns.flash.saved");
                case Outcome.Refused<Integer>(Refusal refusal) ->
                    page(actor, ours, form.refuse(refusal)).status(422);
            };
        }
    }

    @PostMapping("/submission")
    @Allow(ReturnsAccess.SUBMIT)
    Page submit(Actor actor, @PathVariable String id, Form form) {
        return switch (returns.submit(actor, Ids.returned(id))) {
            case Outcome.Done<ReturnView>(ReturnView submitted) ->
                Page.redirect("/desk/returns/" + id)
                        .flash(submitted.late() ? "returns.flash.submitted-late" : "returns.flash.submitted");
            case Outcome.Refused<ReturnView>(Refusal refusal) ->
                page(actor, Ids.returned(id), form.refuse(refusal)).status(422);
        };
    }

    /** Who changed what. */
    @GetMapping("/changes")
    @Allow(ReturnsAccess.READ)
    Page changes(Actor actor, @PathVariable String id) {
        ReturnId ours = Ids.returned(id);
        return Page.of(
                "returns/changes",
                new ChangesPage(
                        drafts.get(actor, ours),
                        drafts.changes(actor, ours, CHANGES_SHOWN),
                        returns.editions(actor, ours)));
    }

    private Page.Shown page(Actor actor, ReturnId id, Form form) {
        ReturnDraft draft = drafts.get(actor, id);
        LibraryId library = draft.library().id();
        return Page.of(
                "returns/draft",
                new DraftPage(
                        draft,
                        actor.may(ReturnsAccess.WRITE, library),
                        actor.may(ReturnsAccess.SUBMIT, library),
                        form));
    }
}
