package org.kaijuan.returns;

import java.util.Locale;
import org.kaijuan.identity.LibraryView;

/** Which libraries under the unit that asks a notice is for. */
public enum Addressed {
    ALL,
    UNDERGRADUATE,
    VOCATIONAL;

    /** As in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such code */
    public static Addressed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean covers(LibraryView library) {
        return switch (this) {
            case ALL -> true;
            case UNDERGRADUATE -> library.kind() == LibraryView.Kind.UNDERGRADUATE;
            case VOCATIONAL -> library.kind() == LibraryView.Kind.VOCATIONAL;
        };
    }
}
