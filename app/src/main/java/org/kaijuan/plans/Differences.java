package org.kaijuan.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    static Differences between(PlanContent before, PlanContent after) {
        List<Part> parts = new ArrayList<>();
        compare(Sort.SECTION, sections(before), sections(after), parts);
        compare(Sort.POST, posts(before), posts(after), parts);
        compare(Sort.STEP, steps(before), steps(after), parts);
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

    private static Map<String, Piece> steps(PlanContent content) {
        Map<String, Piece> steps = new LinkedHashMap<>();
        content.steps().forEach(step -> steps.putIfAbsent(step.key(), new Piece(step.title(), text(step))));
        return steps;
    }

    private static String text(Step step) {
        String common = step.post() + "\n" + step.within() + " h";
        return switch (step) {
            case Step.Task task -> common + "\n" + task.text();
            case Step.Action action ->
                common + "\n" + action.action() + "\n"
                        + action.parameters().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("\n"));
            case Step.Check check -> common;
        };
    }
}
