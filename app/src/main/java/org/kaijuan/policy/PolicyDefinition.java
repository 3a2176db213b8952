package org.kaijuan.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.kaijuan.kernel.Text;

/**
 * A rule that a module asks for: its key, the type of its values, what holds where nobody has decided, and how the
 * decisions of several units combine. The module that owns the rule declares it as a bean; its name and its help are the
 * messages {@code policy.<key>} and {@code policy.<key>.help}, those of an option {@code policy.<key>.<option>}.
 *
 * <pre>{@code
 * static final PolicyDefinition<Integer> QUOTA = PolicyDefinition.integer("delivery.quota-per-day", 5, Combine.NEAREST);
 *
 * @Bean
 * PolicyDefinition<Integer> quota() {
 *     return QUOTA;
 * }
 * }</pre>
 *
 * @param <T> the Java type of a value
 */
public final class PolicyDefinition<T> {

    /** The preset of a text that stands for nothing until somebody writes it, e.g. whom to call. */
    public static final String UNSAID = "—";

    private static final int LONGEST_TEXT = 4000;

    private final String key;
    private final T preset;
    private final Combine combine;
    private final ValueType<?> type;

    private PolicyDefinition(String key, T preset, Combine combine, ValueType<?> type) {
        this.key = key;
        this.preset = preset;
        this.combine = combine;
        this.type = type;
        parse(print(preset));
    }

    public static PolicyDefinition<Integer> integer(String key, int preset, Combine combine) {
        return new PolicyDefinition<>(key, preset, combine, new ValueType.Whole(null, null));
    }

    /** A whole number from {@code least} to {@code most}; other values are refused when somebody sets them. */
    public static PolicyDefinition<Integer> integer(String key, int preset, int least, int most, Combine combine) {
        return new PolicyDefinition<>(key, preset, combine, new ValueType.Whole(least, most));
    }

    public static PolicyDefinition<BigDecimal> decimal(String key, BigDecimal preset, Combine combine) {
        return new PolicyDefinition<>(key, preset, combine, new ValueType.Decimal());
    }

    public static PolicyDefinition<Boolean> bool(String key, boolean preset, Combine combine) {
        return new PolicyDefinition<>(key, preset, combine, new ValueType.YesNo());
    }

    /** Words that people read, at most 4,000 characters; the nearest unit decides. */
    public static PolicyDefinition<String> text(String key, String preset) {
        return new PolicyDefinition<>(key, preset, Combine.NEAREST, new ValueType.Words(LONGEST_TEXT));
    }

    /** One of a few words; the nearest unit decides. */
    public static PolicyDefinition<String> choice(String key, String preset, List<String> options) {
        return new PolicyDefinition<>(key, preset, Combine.NEAREST, new ValueType.Choice(key, List.copyOf(options)));
    }

    public static PolicyDefinition<Duration> duration(String key, Duration preset, Combine combine) {
        return new PolicyDefinition<>(key, preset, combine, new ValueType.Span());
    }

    /** A time of day on the clock of the library. */
    public static PolicyDefinition<LocalTime> timeOfDay(String key, LocalTime preset, Combine combine) {
        return new PolicyDefinition<>(key, preset, combine, new ValueType.TimeOfDay());
    }

    public static PolicyDefinition<Long> bytes(String key, long preset, Combine combine) {
        return new PolicyDefinition<>(key, preset, combine, new ValueType.Size());
    }

    public String key() {
        return key;
    }

    /** What holds where no unit has decided. */
    public T preset() {
        return preset;
    }

    public Combine combine() {
        return combine;
    }

    /** The words of a choice; empty for other types. */
    List<String> options() {
        return type instanceof ValueType.Choice choice ? choice.options() : List.of();
    }

    ValueType<?> type() {
        return type;
    }

    /** The value that a stored or typed text stands for; the factories make sure that T is the type's. */
    @SuppressWarnings("unchecked")
    T parse(String text) {
        return (T) type.parse(text);
    }

    /** Whether the text stands for a value. */
    boolean accepts(String text) {
        try {
            type.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The one text that is stored for what somebody typed. */
    String canonical(String text) {
        return print(parse(text));
    }

    /** The canonical text of a value. */
    @SuppressWarnings("unchecked")
    String print(T value) {
        return ((ValueType<Comparable<Object>>) type).print((Comparable<Object>) value);
    }

    /** The value in words for people. */
    @SuppressWarnings("unchecked")
    Text describe(T value) {
        return ((ValueType<Comparable<Object>>) type).describe((Comparable<Object>) value);
    }

    /** Negative, zero or positive as {@code left} is lower than, equal to or higher than {@code right}. */
    @SuppressWarnings("unchecked")
    int compare(T left, T right) {
        return ((Comparable<T>) left).compareTo(right);
    }

    @Override
    public String toString() {
        return key;
    }
}
