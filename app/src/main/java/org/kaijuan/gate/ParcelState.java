package org.kaijuan.gate;

import org.kaijuan.kernel.Coded;

/** Where a parcel is. */
public enum ParcelState implements Coded {
    AT_GATE,
    HANDED_OVER,
    RETURNED
}
