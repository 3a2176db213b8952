package org.kaijuan.returns;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What an entry of a return is. */
public enum EntryKind implements Coded {
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

    /** @throws IllegalArgumentException if there is no such code */
    public static EntryKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
