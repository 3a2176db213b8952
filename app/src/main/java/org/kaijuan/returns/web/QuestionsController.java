package org.kaijuan.returns.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.FormSection;
import org.kaijuan.returns.Forms;
import org.kaijuan.returns.Question;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of a form, one on a page: each change makes the form's next version. */
@Controller("formQuestionsController")
@RequestMapping("/province/forms/{id}/questions")
class QuestionsController {

    private final Forms forms;

    QuestionsController(Forms forms) {
        this.forms = forms;
    }

    /** A blank question for a section, the first one unless the address names another. */
    @GetMapping("/new")
    @Allow(ReturnsAccess.FORM_WRITE)
    Page fresh(@PathVariable String id, @RequestParam(defaultValue = "") String section) {
        ReturnForm form = forms.latest(id);
        return page(form, section.isEmpty() ? form.sections().getFirst() : section(form, section), null, Form.empty());
    }

    @GetMapping("/{key}")
    @Allow(ReturnsAccess.FORM_WRITE)
    Page show(@PathVariable String id, @PathVariable String key) {
        ReturnForm form = forms.latest(id);
        Question question = question(form, key);
        return page(form, form.sectionOf(key).orElseThrow(), question, QuestionForms.filled(question));
    }

    @PostMapping
    @Allow(ReturnsAccess.FORM_WRITE)
    Page add(Actor actor, @PathVariable String id, Form typed) {
        ReturnForm form = forms.latest(id);
        FormSection section = section(form, typed.text("section"));
        return put(actor, form, section, null, typed, QuestionForms.added(typed, section.key()));
    }

    @PostMapping("/{key}")
    @Allow(ReturnsAccess.FORM_WRITE)
    Page change(Actor actor, @PathVariable String id, @PathVariable String key, Form typed) {
        ReturnForm form = forms.latest(id);
        Question question = question(form, key);
        FormSection section = form.sectionOf(key).orElseThrow();
        return put(actor, form, section, question, typed, QuestionForms.read(typed, question));
    }

    @PostMapping("/{key}/removal")
    @Allow(ReturnsAccess.FORM_WRITE)
    Page remove(Actor actor, @PathVariable String id, @PathVariable String key, Form typed) {
        ReturnForm form = forms.latest(id);
        Question question = question(form, key);
        return switch (forms.remove(actor, id, version(typed), key)) {
            case Outcome.Done<ReturnForm>(ReturnForm next) -> done(next);
            case Outcome.Refused<ReturnForm>(Refusal refusal) ->
                page(
                                form,
                                form.sectionOf(key).orElseThrow(),
                                question,
                                QuestionForms.filled(question).refuse(refusal))
                        .status(422);
        };
    }

    private Page put(
            Actor actor,
            ReturnForm form,
            FormSection section,
            @Nullable Question before,
            Form typed,
            Optional<Question> question) {
        if (question.isEmpty()) {
            return page(form, section, before, typed).status(422);
        }
        return switch (forms.put(actor, form.id(), version(typed), section.key(), question.get())) {
            case Outcome.Done<ReturnForm>(ReturnForm next) -> done(next);
            case Outcome.Refused<ReturnForm>(Refusal refusal) ->
                page(form, section, before, typed.refuse(refusal)).status(422);
        };
    }

    private static Page done(ReturnForm next) {
        return Page.redirect("/province/forms/" + next.id()).flash("returns.flash.form-added", next.version());
    }

    private static int version(Form typed) {
        return typed.integer("version", 0, Integer.MAX_VALUE);
    }

    private static Page.Shown page(ReturnForm form, FormSection section, @Nullable Question question, Form typed) {
        return Page.of("returns/question-form", new QuestionPage(form, section, question, typed));
    }

    private static Question question(ReturnForm form, String key) {
        return form.question(key).orElseThrow(() -> new NotFoundException("question " + key));
    }

    private static FormSection section(ReturnForm form, String key) {
        return form.sections().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section " + key));
    }
}
