package org.kaijuan.returns;

import java.util.Locale;

/** What an entry of a return is. */
public enum EntryKind {
    ANSWER(EntryBody.Answer.class),
    FIGURE(EntryBody.Figure.class),
    HIGHLIGHT(EntryBody.Highlight.class),
    DEED(EntryBody.Deed.class);

    private final Class<? extends EntryBody> body;

    EntryKind(Class<? extends EntryBody> body) {
        this.body = body;
    }

    Class<? extends EntryBody> body() {
        return body;
    }

    /** As in the database and in URLs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such code */
    public static EntryKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
