package org.kaijuan.plans.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.Post;
import org.kaijuan.plans.Section;
import org.kaijuan.plans.Step;
import org.kaijuan.web.Form;

/**
 * A plan's sections, posts and steps as fields {@code section-0-title}, {@code post-1-duties}, {@code step-4-within} … A row
 * without a title is left out; the last row of each sort is blank, for one more.
 */
public final class ContentForm {

    static final String SECTION = "section";
    static final String POST = "post";
    static final String STEP = "step";

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_DUTIES = 2000;
    private static final int MOST_ROWS = 100;

    private final Form form;
    private final ActionChoices choices;

    ContentForm(Form form, ActionChoices choices) {
        this.form = form;
        this.choices = choices;
    }

    /** The form with the content in it. */
    Form fill(PlanContent content) {
        each(SECTION, content.sections(), ContentForm::set);
        each(POST, content.posts(), ContentForm::set);
        each(STEP, content.steps(), (row, step) -> new StepForm(row, choices).fill(step));
        return form;
    }

    /** What was typed; what is wrong with it is noted in the form, and then the result is of no use. */
    PlanContent read() {
        List<Section> sections = filled(SECTION).map(ContentForm::section).toList();
        List<Post> posts = filled(POST).map(ContentForm::post).toList();
        List<Step> steps =
                filled(STEP).map(row -> new StepForm(row, choices).read()).toList();
        return new PlanContent(sections, posts, steps);
    }

    /** The rows that a page shows: those that are there and a blank one. */
    public static List<Integer> shown(Form form, String sort) {
        int last = IntStream.range(0, MOST_ROWS)
                .filter(row -> new FormRow(form, sort, row).isFilled())
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.min(MOST_ROWS, last + 2)).boxed().toList();
    }

    public static String name(String sort, int row, String field) {
        return sort + "-" + row + "-" + field;
    }

    private interface Setter<T> {
        void set(FormRow row, T value);
    }

    private <T> void each(String sort, List<T> values, Setter<T> setter) {
        for (int i = 0; i < values.size(); i++) {
            setter.set(new FormRow(form, sort, i), values.get(i));
        }
    }

    private static void set(FormRow row, Section section) {
        row.set("key", section.key()).set("title", section.title()).set("text", section.text());
    }

    private static void set(FormRow row, Post post) {
        row.set("key", post.key())
                .set("title", post.title())
                .set("holder", post.holder())
                .set("duties", post.duties());
    }

    private Stream<FormRow> filled(String sort) {
        return IntStream.range(0, MOST_ROWS)
                .mapToObj(row -> new FormRow(form, sort, row))
                .filter(FormRow::isFilled);
    }

    private static Section section(FormRow row) {
        return new Section(row.key(), row.title(), row.text("text", LONGEST_TEXT));
    }

    private static Post post(FormRow row) {
        return new Post(row.key(), row.title(), row.line("holder"), row.text("duties", LONGEST_DUTIES));
    }
}
