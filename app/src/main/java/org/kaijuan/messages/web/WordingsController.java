package org.kaijuan.messages.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.messages.LetterTexts;
import org.kaijuan.messages.MessagesPermissions;
import org.kaijuan.messages.WordingView;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a library words its letters. */
@Controller
@RequestMapping("/messages/wordings")
class WordingsController {

    private static final String CHINESE = "zh-CN";
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    private final LetterTexts texts;
    private final Libraries libraries;
    private final LibraryChoice choice;

    WordingsController(LetterTexts texts, Libraries libraries, LibraryChoice choice) {
        this.texts = texts;
        this.libraries = libraries;
        this.choice = choice;
    }

    @GetMapping
    @Allow(MessagesPermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = CHINESE) String language) {
        LibraryId chosen = choice.of(actor, MessagesPermissions.READ, library).id();
        return Page.of(
                "messages/wordings",
                new WordingsPage(
                        chosen,
                        language,
                        choice.options(actor, MessagesPermissions.READ),
                        texts.list(actor, chosen, language)));
    }

    @GetMapping("/{library}/{language}/{name}")
    @Allow(MessagesPermissions.READ)
    Page show(Actor actor, @PathVariable String library, @PathVariable String language, @PathVariable String name) {
        WordingView wording = texts.get(actor, id(library), name, language);
        Form form = Form.empty().set("subject", wording.subject()).set("body", wording.body());
        return page(actor, wording, form, null);
    }

    /** Saves, or only previews if that button was pressed. */
    @PostMapping("/{library}/{language}/{name}")
    @Allow(MessagesPermissions.WORDING)
    Page save(
            Actor actor,
            @PathVariable String library,
            @PathVariable String language,
            @PathVariable String name,
            Form form) {
        WordingView wording = texts.get(actor, id(library), name, language);
        LetterTexts.Preview draft =
                new LetterTexts.Preview(form.required("subject", LONGEST_SUBJECT), form.required("body", LONGEST_BODY));
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return invalid(actor, wording, form);
        }
        if (form.text("act").equals("preview")) {
            return preview(actor, wording, form, draft);
        }
        return switch (texts.save(actor, wording.library(), name, language, draft, version)) {
            case Outcome.Done<WordingView> done -> Page.redirect(path(wording)).flash("messages.wording-saved");
            case Outcome.Refused<WordingView>(Refusal refusal) -> invalid(actor, wording, form.refuse(refusal));
        };
    }

    @PostMapping("/{library}/{language}/{name}/restoration")
    @Allow(MessagesPermissions.WORDING)
    Page restore(Actor actor, @PathVariable String library, @PathVariable String language, @PathVariable String name) {
        WordingView wording = texts.restore(actor, id(library), name, language).orThrow();
        return Page.redirect(path(wording)).flash("messages.wording-restored");
    }

    private Page preview(Actor actor, WordingView wording, Form form, LetterTexts.Preview draft) {
        return switch (texts.preview(actor, wording.library(), wording.name(), wording.language(), draft)) {
            case Outcome.Done<LetterTexts.Preview>(LetterTexts.Preview filled) -> page(actor, wording, form, filled);
            case Outcome.Refused<LetterTexts.Preview>(Refusal refusal) -> invalid(actor, wording, form.refuse(refusal));
        };
    }

    private Page invalid(Actor actor, WordingView wording, Form form) {
        return page(actor, wording, form, null).status(422);
    }

    private Page.Shown page(Actor actor, WordingView wording, Form form, LetterTexts.@Nullable Preview preview) {
        String name = libraries.get(wording.library()).name();
        boolean mayEdit = actor.may(MessagesPermissions.WORDING, wording.library());
        return Page.of("messages/wording", new WordingPage(wording, name, mayEdit, form, preview));
    }

    private static LibraryId id(String code) {
        if (!LibraryId.isValid(code)) {
            throw new NotFoundException("library " + code);
        }
        return new LibraryId(code);
    }

    private static String path(WordingView wording) {
        return "/messages/wordings/" + wording.library() + "/" + wording.language() + "/" + wording.name();
    }
}
