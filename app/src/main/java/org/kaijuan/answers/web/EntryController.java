package org.kaijuan.answers.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.Categories;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.Pictures;
import org.kaijuan.desk.Upload;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing an entry: with a preview that speaks as a reader would hear it today. */
@Controller
@RequestMapping("/desk/answers")
class EntryController {

    private final Entries entries;
    private final Pictures pictures;
    private final EntryPages pages;
    private final EditedBanks banks;

    EntryController(Entries entries, Pictures pictures, EntryPages pages, EditedBanks banks) {
        this.entries = entries;
        this.pictures = pictures;
        this.pages = pages;
        this.banks = banks;
    }

    /** A new entry; {@code question} comes filled in from the queue of what nobody could answer. */
    @GetMapping("/new")
    @Allow(AnswersAccess.EDIT)
    Page blank(Actor actor, Ui ui, Form form) {
        LibraryId library = banks.of(actor, form.text("bank")).library();
        Form prefilled = Form.empty().set("question", form.text("question")).set("category", Categories.GENERAL);
        return pages.form(actor, ui, library, null, prefilled, false);
    }

    @PostMapping
    @Allow(AnswersAccess.EDIT)
    Page create(Actor actor, Ui ui, Form form, @RequestParam(required = false) @Nullable MultipartFile picture) {
        LibraryId library = banks.of(actor, form.text("bank")).library();
        if (form.text("act").equals("preview") || !withPicture(actor, library, form, picture)) {
            return pages.form(actor, ui, library, null, form, true);
        }
        EntryContent content = EntryForm.read(form);
        if (form.hasErrors()) {
            return pages.form(actor, ui, library, null, form, false).status(422);
        }
        return switch (entries.create(actor, library, content)) {
            case Outcome.Refused<EntryId>(Refusal why) ->
                pages.form(actor, ui, library, null, form.refuse(why), false).status(422);
            case Outcome.Done<EntryId>(EntryId id) -> saved(actor, ui, entries.get(actor, id), form);
        };
    }

    @GetMapping("/{id}")
    @Allow(AnswersAccess.READ)
    Page show(Actor actor, Ui ui, @PathVariable UUID id) {
        return pages.show(actor, ui, entries.get(actor, new EntryId(id)), null);
    }

    @GetMapping("/{id}/edit")
    @Allow(AnswersAccess.EDIT)
    Page edit(Actor actor, Ui ui, @PathVariable UUID id) {
        EntryView entry = entries.get(actor, new EntryId(id));
        Form form = EntryForm.filled(entry.content()).set("version", Integer.toString(entry.latest()));
        return pages.form(actor, ui, entry.library(), entry, form, false);
    }

    @PostMapping("/{id}/revisions")
    @Allow(AnswersAccess.EDIT)
    Page revise(
            Actor actor,
            Ui ui,
            @PathVariable UUID id,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile picture) {
        EntryView entry = entries.get(actor, new EntryId(id));
        if (form.text("act").equals("preview") || !withPicture(actor, entry.library(), form, picture)) {
            return pages.form(actor, ui, entry.library(), entry, form, true);
        }
        EntryContent content = EntryForm.read(form);
        int basedOn = form.integer("version", 1, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return pages.form(actor, ui, entry.library(), entry, form, false).status(422);
        }
        return switch (entries.revise(actor, entry.id(), basedOn, content)) {
            case Outcome.Refused<EntryView>(Refusal why) ->
                pages.form(actor, ui, entry.library(), entry, form.refuse(why), false)
                        .status(422);
            case Outcome.Done<EntryView>(EntryView after) -> saved(actor, ui, after, form);
        };
    }

    /** Published in the same step if the editor asked for it; what was saved stays saved if that is refused. */
    private Page saved(Actor actor, Ui ui, EntryView entry, Form form) {
        if (!form.text("act").equals("publish")) {
            return Page.redirect("/desk/answers/" + entry.id()).flash("answers.flash.saved");
        }
        return switch (entries.publish(actor, entry.id(), entry.latest())) {
            case Outcome.Refused<EntryView>(Refusal why) ->
                pages.show(actor, ui, entry, why).status(422);
            case Outcome.Done<EntryView>(EntryView after) ->
                Page.redirect("/desk/answers/" + after.id()).flash("answers.flash.published", 1);
        };
    }

    /** Takes a chosen picture in and puts its mark at the end of the answer; false if the picture was refused. */
    private boolean withPicture(Actor actor, @Nullable LibraryId library, Form form, @Nullable MultipartFile picture) {
        if (picture == null || picture.isEmpty()) {
            return true;
        }
        String description =
                Optional.ofNullable(form.optional("pictureText", 200)).orElse("");
        return switch (pictures.add(actor, library, Upload.of(picture), description)) {
            case Outcome.Refused<String>(Refusal why) -> {
                form.refuse(why);
                yield false;
            }
            case Outcome.Done<String>(String mark) -> {
                form.set("answer", form.text("answer").stripTrailing() + "\n\n" + mark);
                yield true;
            }
        };
    }
}
