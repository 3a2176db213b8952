package org.kaijuan.status;

import org.kaijuan.kernel.Coded;

/** How the services that readers use without coming are, all together. */
public enum Online implements Coded {
    AS_USUAL,
    PARTLY,
    PAUSED
}
