package org.kaijuan.returns;

import java.time.LocalDate;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Period;

/**
 * What a notice says, while it is being written.
 *
 * @param unit who asks; the libraries under it are asked
 * @param issuer how the unit calls itself in the notice
 * @param period what is to be reported about
 * @param deadline the last day, to its end in the zone of the business clock
 * @param form id of the form; its newest version is asked
 */
public record NewNotice(
        UnitId unit,
        String title,
        String issuer,
        String text,
        Period period,
        LocalDate deadline,
        Addressed addressed,
        String form) {}
