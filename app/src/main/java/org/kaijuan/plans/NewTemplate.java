package org.kaijuan.plans;

import java.time.LocalDate;
import org.kaijuan.identity.UnitId;

/**
 * A template that is being written.
 *
 * @param unit in whose name
 * @param lastDay until when libraries are to answer, inclusive
 */
public record NewTemplate(
        UnitId unit, PlanKind kind, String title, String issuer, String note, LocalDate lastDay, PlanContent content) {}
