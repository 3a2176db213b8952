package org.kaijuan.answers;

import java.util.Locale;

/** Where an entry stands. Its name is the message {@code answers.state.<code>}. */
public enum EntryState {
    /** Never published; readers do not see it. */
    DRAFT,
    /** Readers see its published revision; a newer one may be in the making. */
    PUBLISHED,
    /** Taken from the readers; can be published again. */
    RETIRED;

    /** In lower case, as in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
