package org.kaijuan.response.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.policy.PolicyLine;
import org.kaijuan.response.LevelInForce;
import org.kaijuan.response.ProposalView;
import org.kaijuan.response.RiskView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * What holds for a library on a day, and why.
 *
 * @param riskUnit whose risk it is
 * @param county of the library; absent if it is not known: only its city and province act on it
 * @param rules that levels speak about, with who has set them
 * @param libraries that one may look at instead
 */
public record ResponsePage(
        LibraryView library,
        LocalDate day,
        LevelInForce level,
        @Nullable RiskView risk,
        @Nullable UnitView riskUnit,
        @Nullable UnitView county,
        List<PolicyLine> rules,
        TimelinePicture picture,
        List<ProposalView> proposals,
        boolean mayDecide,
        boolean mayPlace,
        List<Option> libraries,
        Form form) {

    public String path() {
        return "/response/" + library.id();
    }
}
