package org.kaijuan.returns;

import org.kaijuan.kernel.Coded;

/** What the province makes of a deed that a library nominated. The report leaves out what was passed over. */
public enum DeedChoice implements Coded {
    OPEN,
    SELECTED,
    PASSED_OVER
}
