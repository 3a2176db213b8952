package org.kaijuan.duties.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.AbsenceView;
import org.kaijuan.duties.BriefingView;
import org.kaijuan.duties.DutyView;
import org.kaijuan.duties.SwapView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Form;

/**
 * What concerns the one who looks.
 *
 * @param calendar path of a calendar address just made, shown this once
 */
public record MyDutiesPage(
        Actor actor,
        LibraryView library,
        List<DutyView> ahead,
        List<DutyView> toAttend,
        List<SwapView> swaps,
        List<BriefingView> briefings,
        List<AbsenceView> leave,
        boolean hasCalendar,
        @Nullable String calendar,
        Form form) {

    /** Questions that wait for my answer. */
    public List<SwapView> asked() {
        return swaps.stream().filter(swap -> actor.is(swap.askedId())).toList();
    }

    /** Questions of mine that wait for an answer. */
    public List<SwapView> asking() {
        return swaps.stream().filter(swap -> actor.is(swap.askerId())).toList();
    }
}
