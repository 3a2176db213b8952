package org.kaijuan.reopening;

import java.util.List;
import org.kaijuan.continuity.Switch;

/** What of the switch log the way back is about: that an order opened a service or ended another order needs no way back. */
final class ToPutBack {

    private static final String OPENED = "continuity.open";
    private static final String ENDED = "orders.end";

    private ToPutBack() {}

    static List<Switch> of(List<Switch> thrown) {
        return thrown.stream()
                .filter(each -> !each.after().key().equals(OPENED))
                .filter(each -> !each.action().equals(ENDED))
                .toList();
    }
}
