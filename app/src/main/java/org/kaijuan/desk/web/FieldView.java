package org.kaijuan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.FormField;
import org.kaijuan.web.Option;

/**
 * A question of a kind's form in the reader's language.
 *
 * @param options of a choice
 */
public record FieldView(
        FormField field, String label, @Nullable String help, List<Option> options) {

    public String maxLength() {
        return String.valueOf(field.maxLength());
    }
}
