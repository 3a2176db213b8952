package org.kaijuan.channels;

import org.kaijuan.kernel.Coded;

/** Where a post stands in one group. */
public enum DeliveryState implements Coded {
    /** A robot will post it. */
    WAITING,
    /** A robot is posting it. */
    SENDING,
    /** Its keeper is to post it by hand. */
    TO_DO,
    DELIVERED,
    FAILED,
    /** Kept back: a drill. */
    WITHHELD,
    /** The post was taken back or replaced before it was there. */
    CANCELLED;

    /** @throws IllegalArgumentException if there is none of that code */
    public static DeliveryState of(String code) {
        return Coded.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("no state of a delivery: " + code));
    }

    /** Whether somebody has to do something about it. */
    public boolean needsAttention() {
        return this == TO_DO || this == FAILED;
    }
}
