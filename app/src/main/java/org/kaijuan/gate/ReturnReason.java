package org.kaijuan.gate;

import org.kaijuan.kernel.Coded;

/** Why a parcel goes back to the library. */
public enum ReturnReason implements Coded {
    /** The one it is for does not want it. */
    REFUSED,
    /** Nobody came. */
    NOT_COLLECTED,
    /** The library wants it back. */
    RECALLED
}
