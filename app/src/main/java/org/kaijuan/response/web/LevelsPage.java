package org.kaijuan.response.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.response.LevelView;
import org.kaijuan.response.RiskView;
import org.kaijuan.web.Form;

/**
 * What has been decided about levels and told about risks.
 *
 * @param withoutCounty libraries whose county is not known, so that only their city and province act on them
 * @param mayDecide whether the ways to the forms are shown
 * @param form of undoing, with what went wrong
 */
public record LevelsPage(
        List<LevelLine> levels,
        List<RiskLine> risks,
        List<LibraryView> withoutCounty,
        LocalDate today,
        boolean mayDecide,
        Form form) {

    /** @param holds whether it is what its unit says today */
    public record LevelLine(LevelView level, UnitView unit, boolean holds) {

        /** {@code withdrawn, pending, holds, over}; the last also for one that a later decision covers. */
        public String state(LocalDate today) {
            if (level.withdrawnAt() != null) {
                return "withdrawn";
            }
            return level.isPending(today) ? "pending" : holds ? "holds" : "over";
        }
    }

    public record RiskLine(RiskView risk, UnitView unit) {}
}
