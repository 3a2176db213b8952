package org.kaijuan.plans;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is done when a plan is carried out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Task.class, name = "task"),
    @JsonSubTypes.Type(value = Step.Action.class, name = "action"),
    @JsonSubTypes.Type(value = Step.Check.class, name = "check")
})
public sealed interface Step {

    /** Stable within the plan. */
    String key();

    /** What is to be done, or the question of a check. */
    String title();

    /** The post that does it. */
    String post();

    /** Hours after the beginning by which it is done. */
    int within();

    /** What its end means to a drill; absent if nothing. */
    @Nullable
    Milestone milestone();

    /**
     * Work of people.
     *
     * @param text how it is done
     */
    record Task(
            String key,
            String title,
            String text,
            String post,
            int within,
            @Nullable Milestone milestone) implements Step {}

    /**
     * A part of the order that the plan makes.
     *
     * @param action key of a continuity action, e.g. {@code services.switch}
     */
    record Action(
            String key,
            String title,
            String action,
            Map<String, String> parameters,
            String post,
            int within,
            @Nullable Milestone milestone)
            implements Step {

        public Action {
            parameters = Map.copyOf(parameters);
        }
    }

    /** A question that somebody answers (ORG-22). */
    record Check(
            String key,
            String title,
            String post,
            int within,
            @Nullable Milestone milestone) implements Step {}

    /** {@code task}, {@code action} or {@code check}: in messages, and as JSON has it. */
    default String type() {
        return switch (this) {
            case Task task -> "task";
            case Action action -> "action";
            case Check check -> "check";
        };
    }
}
