package org.kaijuan.answers.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Audience;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.Source;
import org.kaijuan.answers.Wording;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Form;

/** The form of an entry, both ways. */
final class EntryForm {

    private static final int QUESTION = 500;
    private static final int ANSWER = 20_000;
    private static final int PHRASINGS = 20_000;
    private static final int WORD = 40;
    private static final int SOURCE = 500;

    private EntryForm() {}

    /** What was typed; problems of single fields are noted in the form. */
    static EntryContent read(Form form) {
        UUID owner = form.uuid("owner");
        return new EntryContent(
                new Wording(
                        form.required("question", QUESTION), lines(form, "phrasings"), form.required("answer", ANSWER)),
                english(form),
                category(form),
                Audience.of(form.text("audience")).orElse(Audience.EVERYBODY),
                new Source(
                        orEmpty(form.optional("source", SOURCE)),
                        form.optional("sourceLink", SOURCE),
                        form.date("sourceDate")),
                form.date("from"),
                form.date("until"),
                owner == null ? null : new PersonId(owner),
                form.date("reviewBy"));
    }

    static Form filled(EntryContent content) {
        Form form = Form.empty()
                .set("question", content.wording().question())
                .set("phrasings", String.join("\n", content.wording().phrasings()))
                .set("answer", content.wording().answer())
                .set("category", content.category())
                .set("audience", content.audience().code())
                .set("source", content.source().name())
                .set("sourceLink", text(content.source().link()))
                .set("sourceDate", text(content.source().date()))
                .set("from", text(content.from()))
                .set("until", text(content.until()))
                .set("owner", text(content.owner()))
                .set("reviewBy", text(content.reviewBy()));
        Wording english = content.english();
        return english == null
                ? form
                : form.set("questionEn", english.question())
                        .set("phrasingsEn", String.join("\n", english.phrasings()))
                        .set("answerEn", english.answer());
    }

    private static @Nullable Wording english(Form form) {
        String question = form.optional("questionEn", QUESTION);
        String answer = form.optional("answerEn", ANSWER);
        return question == null && answer == null
                ? null
                : new Wording(orEmpty(question), lines(form, "phrasingsEn"), orEmpty(answer));
    }

    private static String category(Form form) {
        String own = form.optional("ownCategory", WORD);
        return own == null ? form.text("category") : own;
    }

    private static List<String> lines(Form form, String name) {
        String typed = form.optional(name, PHRASINGS);
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
