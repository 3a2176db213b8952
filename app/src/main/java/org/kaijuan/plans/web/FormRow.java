package org.kaijuan.plans.web;

import org.kaijuan.kernel.Ids;
import org.kaijuan.web.Form;

/** Fields that belong together: {@code section-0-key}, {@code section-0-title} … A row without a title says nothing. */
record FormRow(Form form, String sort, int number) {

    private static final int LONGEST_TITLE = 200;

    String name(String field) {
        return ContentForm.name(sort, number, field);
    }

    boolean isFilled() {
        return !form.text(name("title")).isEmpty();
    }

    /** The key that it came with; a fresh one for a row that is new. */
    String key() {
        String key = form.text(name("key"));
        return key.matches("[a-z0-9-]{1,64}") ? key : Ids.next().toString();
    }

    String title() {
        return text("title", LONGEST_TITLE);
    }

    /** A line, as long as a title at most. */
    String line(String field) {
        return text(field, LONGEST_TITLE);
    }

    String text(String field, int longest) {
        String typed = form.optional(name(field), longest);
        return typed == null ? "" : typed;
    }

    FormRow set(String field, String value) {
        form.set(name(field), value);
        return this;
    }
}
