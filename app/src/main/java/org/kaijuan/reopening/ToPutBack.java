package org.kaijuan.reopening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.continuity.Switch;

/**
 * What of the switch log the way back is about: that an order opened a service or ended another order needs no way back, and
 * what a second order left as a first had made it is one thing to put back, not two.
 */
final class ToPutBack {

    private static final String OPENED = "continuity.open";
    private static final String ENDED = "orders.end";

    private ToPutBack() {}

    static List<Switch> of(List<Switch> thrown) {
        Set<String> changed = thrown.stream()
                .filter(each -> !each.before().equals(each.after()))
                .map(ToPutBack::place)
                .collect(Collectors.toSet());
        return thrown.stream()
                .filter(each -> !each.before().equals(each.after()) || !changed.contains(place(each)))
                .filter(each -> !each.after().key().equals(OPENED))
                .filter(each -> !each.action().equals(ENDED))
                .toList();
    }

    private static String place(Switch thrown) {
        return thrown.library() + " " + thrown.subject();
    }
}
