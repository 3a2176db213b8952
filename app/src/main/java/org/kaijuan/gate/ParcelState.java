package org.kaijuan.gate;

import java.util.Locale;

/** Where a parcel is. */
public enum ParcelState {
    AT_GATE,
    HANDED_OVER,
    RETURNED;

    /** In addresses and message keys: {@code at-gate}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
