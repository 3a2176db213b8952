package org.kaijuan.desk;

import org.kaijuan.kernel.Text;

/** What is wrong with one answer of a form, in words that say what to do. */
public record FieldError(String field, Text message) {

    /** An error whose sentence is the message {@code key}. */
    public static FieldError of(String field, String key, Object... arguments) {
        return new FieldError(field, Text.of(key, arguments));
    }
}
