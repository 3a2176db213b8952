package org.kaijuan.kernel;

import java.util.regex.Pattern;

/** The stable ASCII code of a library, e.g. {@code jxau}; also its code in the tree of units and in every URL. */
public record LibraryId(String code) implements Comparable<LibraryId> {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public LibraryId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a library code: " + code);
        }
    }

    /** Whether {@code code} could be the code of a library. */
    public static boolean isValid(String code) {
        return CODE.matcher(code).matches();
    }

    @Override
    public int compareTo(LibraryId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
