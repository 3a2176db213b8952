package org.kaijuan.continuity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * What an action must be told. Its label is the message {@code action.<key>.<name>}.
 *
 * @param options for {@link Kind#CHOICE} and {@link Kind#CHOICES}; empty for others
 * @param help key of the message that explains it; absent for {@code action.<key>.<name>.help}, if there is such a message
 */
public record ActionParameter(
        String name,
        Kind kind,
        boolean required,
        List<Choice> options,
        @Nullable String help) {

    /** What is typed; the value is always a text. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        WORDS,
        /** A whole number of at least 0. */
        NUMBER,
        /** {@code 2020-02-10}. */
        DAY,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** One of the options. */
        CHOICE,
        /** Some of the options, separated by commas; see {@link ActionCall#list}. */
        CHOICES
    }

    /** One that may be chosen, and how people call it. */
    public record Choice(String value, Text name) {}

    static final int LONGEST_TEXT = 400;
    static final int LONGEST_WORDS = 4000;

    public ActionParameter {
        options = List.copyOf(options);
    }

    public ActionParameter(String name, Kind kind, boolean required, List<Choice> options) {
        this(name, kind, required, options, null);
    }

    public static ActionParameter required(String name, Kind kind) {
        return new ActionParameter(name, kind, true, List.of());
    }

    public static ActionParameter optional(String name, Kind kind) {
        return new ActionParameter(name, kind, false, List.of());
    }

    public static ActionParameter choice(String name, List<Choice> options) {
        return new ActionParameter(name, Kind.CHOICE, true, options);
    }

    public static ActionParameter choices(String name, List<Choice> options) {
        return new ActionParameter(name, Kind.CHOICES, true, options);
    }

    /** The same with another message that explains it. */
    ActionParameter explained(String key) {
        return new ActionParameter(name, kind, required, options, key);
    }

    /** Whether a value that is there is of the kind. */
    boolean accepts(String value) {
        return switch (kind) {
            case TEXT -> value.length() <= LONGEST_TEXT && value.lines().count() <= 1;
            case WORDS -> value.length() <= LONGEST_WORDS;
            case NUMBER -> value.matches("\\d{1,6}");
            case DAY -> ActionCall.isDay(value);
            case YES_NO -> value.equals("true") || value.equals("false");
            case CHOICE -> offers(value);
            case CHOICES -> Stream.of(value.split(",", -1)).allMatch(this::offers);
        };
    }

    private boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
