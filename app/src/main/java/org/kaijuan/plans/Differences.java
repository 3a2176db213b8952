package org.kaijuan.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between two contents of a plan: section by section, word by word; posts and steps too. Pure. */
public record Differences(List<Part> parts) {

    /** What a part of a plan is. */
    public enum Sort {
        SECTION,
        POST,
        STEP
    }

    /**
     * A section, post or step of either text, in the order of the later one.
     *
     * @param title what it is called now, or was called if it is gone
     */
    public record Part(Sort sort, String title, List<WordDiff.Part> words, boolean isNew, boolean isGone) {

        public boolean hasChanged() {
            return isNew || isGone || words.stream().anyMatch(word -> word.fate() != WordDiff.Fate.KEPT);
        }
    }

    /** How a step reads; a page says it in the words of its reader. */
    @FunctionalInterface
    public interface Wording {
        String of(Step step);
    }

    private record Piece(String title, String text) {}

    public Differences {
        parts = List.copyOf(parts);
    }

    /** The parts that differ. */
    public List<Part> changed() {
        return parts.stream().filter(Part::hasChanged).toList();
    }

    public boolean isEmpty() {
        return changed().isEmpty();
    }

    /** The same parts whatever people call things: for counting. */
    static Differences between(PlanContent before, PlanContent after) {
        return between(before, after, Differences::exact);
    }

    static Differences between(PlanContent before, PlanContent after, Wording wording) {
        List<Part> parts = new ArrayList<>();
        compare(Sort.SECTION, sections(before), sections(after), parts);
        compare(Sort.POST, posts(before), posts(after), parts);
        compare(Sort.STEP, steps(before, wording), steps(after, wording), parts);
        return new Differences(parts);
    }

    private static void compare(Sort sort, Map<String, Piece> before, Map<String, Piece> after, List<Part> parts) {
        after.forEach((key, now) -> parts.add(part(sort, before.get(key), now)));
        before.forEach((key, was) -> {
            if (!after.containsKey(key)) {
                parts.add(new Part(sort, was.title(), WordDiff.between(was.text(), ""), false, true));
            }
        });
    }

    private static Part part(Sort sort, @Nullable Piece was, Piece now) {
        String before = was == null ? "" : was.text();
        List<WordDiff.Part> words = was != null && !was.title().equals(now.title())
                ? WordDiff.between(was.title() + "\n" + before, now.title() + "\n" + now.text())
                : WordDiff.between(before, now.text());
        return new Part(sort, now.title(), words, was == null, false);
    }

    private static Map<String, Piece> sections(PlanContent content) {
        Map<String, Piece> sections = new LinkedHashMap<>();
        content.sections()
                .forEach(section -> sections.putIfAbsent(section.key(), new Piece(section.title(), section.text())));
        return sections;
    }

    private static Map<String, Piece> posts(PlanContent content) {
        Map<String, Piece> posts = new LinkedHashMap<>();
        content.posts()
                .forEach(post ->
                        posts.putIfAbsent(post.key(), new Piece(post.title(), post.holder() + "\n" + post.duties())));
        return posts;
    }

    private static Map<String, Piece> steps(PlanContent content, Wording wording) {
        Map<String, Piece> steps = new LinkedHashMap<>();
        content.steps().forEach(step -> steps.putIfAbsent(step.key(), new Piece(step.title(), wording.of(step))));
        return steps;
    }

    /** What a step says to the machine: equal where nothing has changed. */
    static String exact(Step step) {
        String common = String.join("\n", step.type(), step.post(), step.within() + " h", step.milestone() + "");
        return switch (step) {
            case Step.Task task -> common + "\n" + task.text();
            case Step.Action action -> common + "\n" + action.action() + "\n" + new TreeMap<>(action.parameters());
            case Step.Check check -> common;
        };
    }
}
