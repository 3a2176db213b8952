package org.kaijuan.answers;

import org.kaijuan.kernel.Coded;

/** Where an entry stands. Its name is the message {@code answers.state.<code>}. */
public enum EntryState implements Coded {
    /** Never published; readers do not see it. */
    DRAFT,
    /** Readers see its published revision; a newer one may be in the making. */
    PUBLISHED,
    /** Taken from the readers; can be published again. */
    RETIRED
}
