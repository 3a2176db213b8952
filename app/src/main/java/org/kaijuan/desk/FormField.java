package org.kaijuan.desk;

import java.util.List;

/**
 * One question of a request's form, as data. Its label is the message {@code request.<kind>.field.<name>}, its help
 * {@code request.<kind>.help.<name>} (may be missing), an option's text {@code request.<kind>.option.<name>.<option>}.
 *
 * @param name stable, ASCII: key in the stored fields and in the API
 * @param maxLength in characters as a person counts them (code points)
 * @param options the allowed answers of a {@link Type#CHOICE}
 */
public record FormField(String name, Type type, boolean required, int maxLength, List<String> options) {

    /** How the question is asked and what counts as an answer. */
    public enum Type {
        LINE,
        TEXT,
        CHOICE,
        DATE,
        WHOLE_NUMBER,
        YES_NO
    }

    public FormField {
        options = List.copyOf(options);
    }

    /** A line of at most 200 characters. */
    public static FormField line(String name) {
        return new FormField(name, Type.LINE, false, 200, List.of());
    }

    /** A text of several lines, at most 5,000 characters. */
    public static FormField text(String name) {
        return new FormField(name, Type.TEXT, false, 5_000, List.of());
    }

    public static FormField choice(String name, String... options) {
        return new FormField(name, Type.CHOICE, false, 100, List.of(options));
    }

    /** A day, {@code 2020-02-03}. */
    public static FormField date(String name) {
        return new FormField(name, Type.DATE, false, 10, List.of());
    }

    public static FormField wholeNumber(String name) {
        return new FormField(name, Type.WHOLE_NUMBER, false, 9, List.of());
    }

    /** A box to tick; the stored answer is {@code true} or nothing. */
    public static FormField yesNo(String name) {
        return new FormField(name, Type.YES_NO, false, 5, List.of());
    }

    /** The same question, which now must be answered. */
    public FormField mandatory() {
        return new FormField(name, type, true, maxLength, options);
    }

    /** The same question with another limit, in code points. */
    public FormField upTo(int characters) {
        return new FormField(name, type, required, characters, options);
    }
}
