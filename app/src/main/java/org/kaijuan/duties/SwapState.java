package org.kaijuan.duties;

/** What became of a question to swap. */
public enum SwapState {
    ASKED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
