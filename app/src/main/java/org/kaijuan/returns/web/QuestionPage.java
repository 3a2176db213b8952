package org.kaijuan.returns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.returns.FormSection;
import org.kaijuan.returns.Question;
import org.kaijuan.returns.QuestionKind;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * A question of a form to be changed, or a new one.
 *
 * @param question absent for a new one, whose kind is chosen on the page
 */
public record QuestionPage(
        ReturnForm asked, FormSection section, @Nullable Question question, Form form) {

    public String path() {
        return "/province/forms/" + asked.id();
    }

    public String action() {
        return path() + "/questions" + (question == null ? "" : "/" + question.key());
    }

    /** Whether fields of this kind belong on the page; a new question may become any. */
    public boolean isFor(QuestionKind... kinds) {
        return question == null || List.of(kinds).contains(question.kind());
    }

    public static List<Option> kinds(Ui ui) {
        return QuestionForms.ADDED.stream()
                .map(kind -> new Option(kind.name(), ui.t("returns.question.kind." + kind.name())))
                .toList();
    }
}
