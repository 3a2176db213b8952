package org.kaijuan.status;

import java.util.Locale;

/** How the services that readers use without coming are, all together. */
public enum Online {
    AS_USUAL,
    PARTLY,
    PAUSED;

    /** As it stands in message keys and in JSON: {@code as-usual}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
