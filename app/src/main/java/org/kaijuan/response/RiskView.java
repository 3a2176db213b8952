package org.kaijuan.response;

import java.time.Instant;
import java.time.LocalDate;
import org.kaijuan.identity.UnitId;

/**
 * The risk of a county, or of a whole city, from a day on until the next message about it.
 *
 * @param number grows with every message; of two from the same day the higher one holds
 * @param source who published it
 */
public record RiskView(
        RiskId id, long number, UnitId unit, Risk risk, LocalDate from, String source, Instant toldAt, String toldBy) {}
