package org.kaijuan.reopening;

/** What becomes of something that was thrown. */
public enum Fate {
    /** It is put back before or with the reopening. */
    BACK,
    /** It stays as it is, for a reason. */
    STAYS
}
