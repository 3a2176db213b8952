package org.kaijuan.duties;

import java.util.List;

/**
 * A roster with everything in it.
 *
 * @param duties by day and post; without those that were dropped
 */
public record RosterView(RosterRow row, List<PostView> posts, List<DutyView> duties, List<Balance> balances) {

    public RosterView {
        posts = List.copyOf(posts);
        duties = List.copyOf(duties);
        balances = List.copyOf(balances);
    }

    public List<DutyView> gaps() {
        return duties.stream().filter(DutyView::isGap).toList();
    }
}
