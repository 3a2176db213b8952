package org.kaijuan.channels;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Coded;

/**
 * Because of what something was posted.
 *
 * @param id of the directive or the order; absent if somebody simply wrote it
 */
public record PostSource(Kind kind, @Nullable String id) {

    /** What there is. */
    public enum Kind implements Coded {
        FREE,
        DIRECTIVE,
        ORDER
    }

    /** Somebody wrote it. */
    public static final PostSource FREE = new PostSource(Kind.FREE, null);

    static PostSource of(String code, @Nullable String id) {
        return new PostSource(Kind.valueOf(code.toUpperCase(Locale.ROOT)), id);
    }

    static PostSource directive(String id) {
        return new PostSource(Kind.DIRECTIVE, id);
    }

    static PostSource order(String id) {
        return new PostSource(Kind.ORDER, id);
    }

    /** Where it can be read; absent if there is no such place. */
    public @Nullable String href() {
        return switch (kind) {
            case FREE -> null;
            case DIRECTIVE -> "/directives/" + id;
            case ORDER -> "/orders/" + id;
        };
    }
}
