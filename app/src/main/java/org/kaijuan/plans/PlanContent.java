package org.kaijuan.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.kernel.Text;

/** What a plan says: its text by sections, the posts that answer for it, and the steps that carry it out. */
public record PlanContent(List<Section> sections, List<Post> posts, List<Step> steps) {

    public PlanContent {
        sections = List.copyOf(sections);
        posts = List.copyOf(posts);
        steps = List.copyOf(steps);
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    public Optional<Post> post(String key) {
        return posts.stream().filter(post -> post.key().equals(key)).findFirst();
    }

    /** What stands against submitting it; empty if nothing does. */
    @JsonIgnore
    public List<Text> gaps() {
        List<Text> gaps = new ArrayList<>();
        if (sections.isEmpty()) {
            gaps.add(Text.of("plans.gap.no-section"));
        }
        sections.stream()
                .filter(section -> section.text().isBlank())
                .forEach(section -> gaps.add(Text.of("plans.gap.section", section.title())));
        Stream.of(Post.ACCOUNTABLE, Post.INFORMATION)
                .filter(key -> post(key).filter(Post::isFilled).isEmpty())
                .forEach(key -> gaps.add(Text.of("plans.gap.post", Text.of("plans.post." + key))));
        return gaps;
    }

    /** The steps of one sort. */
    <T extends Step> List<T> steps(Class<T> sort) {
        return steps.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** The checks, whose questions have owners (ORG-22). */
    @JsonIgnore
    public List<Step.Check> checks() {
        return steps(Step.Check.class);
    }

    /** The parts of the order that it makes. */
    @JsonIgnore
    public List<Step.Action> actions() {
        return steps(Step.Action.class);
    }
}
