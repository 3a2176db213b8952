package org.kaijuan.plans.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Ids;
import org.kaijuan.plans.Milestone;
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

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_DUTIES = 2000;
    private static final int MOST_HOURS = 8760;
    private static final int MOST_ROWS = 100;

    private final Form form;

    private ContentForm(Form form) {
        this.form = form;
    }

    static Form fill(Form form, PlanContent content) {
        ContentForm filled = new ContentForm(form);
        each(content.sections(), filled::set);
        each(content.posts(), filled::set);
        each(content.steps(), filled::set);
        return form;
    }

    /** What was typed; what is wrong with it is noted in the form, and then the result is of no use. */
    static PlanContent read(Form form) {
        ContentForm typed = new ContentForm(form);
        List<Section> sections = typed.filled(SECTION).mapToObj(typed::section).toList();
        List<Post> posts = typed.filled(POST).mapToObj(typed::post).toList();
        List<Step> steps = typed.filled(STEP).mapToObj(typed::step).toList();
        return new PlanContent(sections, posts, steps);
    }

    /** How many rows of a sort a page shows: those that are there and a blank one. */
    public static int rows(Form form, String sort) {
        int last = IntStream.range(0, MOST_ROWS)
                .filter(i -> !form.all(name(sort, i, "title")).isEmpty())
                .filter(i -> !form.text(name(sort, i, "title")).isEmpty())
                .max()
                .orElse(-1);
        return Math.min(MOST_ROWS, last + 2);
    }

    public static String name(String sort, int row, String field) {
        return sort + "-" + row + "-" + field;
    }

    private interface Setter<T> {
        void set(int row, T value);
    }

    private static <T> void each(List<T> values, Setter<T> setter) {
        for (int i = 0; i < values.size(); i++) {
            setter.set(i, values.get(i));
        }
    }

    private void set(int row, Section section) {
        set(SECTION, row, "key", section.key());
        set(SECTION, row, "title", section.title());
        set(SECTION, row, "text", section.text());
    }

    private void set(int row, Post post) {
        set(POST, row, "key", post.key());
        set(POST, row, "title", post.title());
        set(POST, row, "holder", post.holder());
        set(POST, row, "duties", post.duties());
    }

    private void set(int row, Step step) {
        set(STEP, row, "key", step.key());
        set(STEP, row, "type", step.type());
        set(STEP, row, "title", step.title());
        set(STEP, row, "post", step.post());
        set(STEP, row, "within", Integer.toString(step.within()));
        Milestone milestone = step.milestone();
        set(STEP, row, "milestone", milestone == null ? "" : milestone.code());
        switch (step) {
            case Step.Task task -> set(STEP, row, "text", task.text());
            case Step.Action action -> {
                set(STEP, row, "action", action.action());
                set(STEP, row, "text", lines(action.parameters()));
            }
            case Step.Check check -> set(STEP, row, "text", "");
        }
    }

    private void set(String sort, int row, String field, String value) {
        form.set(name(sort, row, field), value);
    }

    private IntStream filled(String sort) {
        return IntStream.range(0, MOST_ROWS)
                .filter(row -> !form.text(name(sort, row, "title")).isEmpty());
    }

    private Section section(int row) {
        return new Section(key(SECTION, row), title(SECTION, row), text(SECTION, row, "text", LONGEST_TEXT));
    }

    private Post post(int row) {
        return new Post(
                key(POST, row),
                title(POST, row),
                text(POST, row, "holder", LONGEST_TITLE),
                text(POST, row, "duties", LONGEST_DUTIES));
    }

    private Step step(int row) {
        String key = key(STEP, row);
        String title = title(STEP, row);
        String post = text(STEP, row, "post", LONGEST_TITLE);
        int within = form.integer(name(STEP, row, "within"), 0, MOST_HOURS);
        Milestone milestone = milestone(row);
        String text = text(STEP, row, "text", LONGEST_DUTIES);
        String type = form.choice(name(STEP, row, "type"), List.of("task", "action", "check"));
        return switch (type == null ? "task" : type) {
            case "action" -> new Step.Action(key, title, action(row), parameters(row, text), post, within, milestone);
            case "check" -> new Step.Check(key, title, post, within, milestone);
            default -> new Step.Task(key, title, text, post, within, milestone);
        };
    }

    private String action(int row) {
        return form.required(name(STEP, row, "action"), LONGEST_TITLE);
    }

    private @Nullable Milestone milestone(int row) {
        String code = form.text(name(STEP, row, "milestone"));
        return Stream.of(Milestone.values())
                .filter(milestone -> milestone.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Lines of {@code name=value}. */
    private Map<String, String> parameters(int row, String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                form.error(name(STEP, row, "text"), "plans.form.not-a-parameter", line);
            } else {
                parameters.put(
                        line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        line.substring(equals + 1).strip());
            }
        });
        return parameters;
    }

    private static String lines(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String key(String sort, int row) {
        String key = form.text(name(sort, row, "key"));
        return key.matches("[a-z0-9-]{1,64}") ? key : Ids.next().toString();
    }

    private String title(String sort, int row) {
        return text(sort, row, "title", LONGEST_TITLE);
    }

    private String text(String sort, int row, String field, int longest) {
        String typed = form.optional(name(sort, row, field), longest);
        return typed == null ? "" : typed;
    }

    /** The rows that are shown, for templates. */
    public static List<Integer> shown(Form form, String sort) {
        List<Integer> rows = new ArrayList<>();
        IntStream.range(0, rows(form, sort)).forEach(rows::add);
        return rows;
    }
}
