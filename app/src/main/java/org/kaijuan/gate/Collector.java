package org.kaijuan.gate;

/** Who takes a parcel away. */
public enum Collector {
    /** The one it is for. */
    SELF,
    /** Somebody they have sent. */
    PROXY
}
