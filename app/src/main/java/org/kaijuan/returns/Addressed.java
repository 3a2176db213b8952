package org.kaijuan.returns;

import java.util.Locale;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Coded;

/** Which libraries under the unit that asks a notice is for. */
public enum Addressed implements Coded {
    ALL,
    UNDERGRADUATE,
    VOCATIONAL;

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
