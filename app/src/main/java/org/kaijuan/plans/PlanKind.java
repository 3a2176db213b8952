package org.kaijuan.plans;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What a plan is for (ORG-03, OPN-01). */
public enum PlanKind implements Coded {
    /** 工作方案: how the work goes on. */
    WORK,
    /** 应急预案: what is done when something happens. */
    EMERGENCY,
    /** 开馆防控预案: how the doors open again; without an approved one they stay closed (OPN-14). */
    REOPENING;

    /** @throws IllegalArgumentException if there is none of this code */
    public static PlanKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
