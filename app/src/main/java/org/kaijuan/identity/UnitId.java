package org.kaijuan.identity;

import java.util.regex.Pattern;
import org.kaijuan.kernel.LibraryId;

/** The stable ASCII code of a unit of the tree, e.g. {@code jx}, {@code jx-nanchang}, {@code jxau}, {@code jxau.reference}. */
public record UnitId(String code) implements Comparable<UnitId> {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{1,63}");

    public UnitId {
        if (!isValid(code)) {
            throw new IllegalArgumentException("not a code of a unit: " + code);
        }
    }

    /** The unit that a library is. */
    public static UnitId of(LibraryId library) {
        return new UnitId(library.code());
    }

    public static boolean isValid(String code) {
        return CODE.matcher(code).matches();
    }

    @Override
    public int compareTo(UnitId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
