package org.kaijuan.gate;

import java.util.Locale;

/** Why a parcel goes back to the library. */
public enum ReturnReason {
    /** The one it is for does not want it. */
    REFUSED,
    /** Nobody came. */
    NOT_COLLECTED,
    /** The library wants it back. */
    RECALLED;

    /** In message keys: {@code not-collected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
