package org.kaijuan.duties;

/** Why a published duty changed hands. */
public enum ChangeCause {
    BY_HAND,
    SWAP,
    LEFT
}
