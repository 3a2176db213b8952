package org.kaijuan.returns;

import org.kaijuan.kernel.Coded;

/** The two halves of a return that must both have something in them (PRV-02). */
public enum Half implements Coded {
    CONTROL,
    SERVICE
}
