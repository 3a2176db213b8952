package org.kaijuan.continuity;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.kernel.Text;

/** What became different when a draft was written anew, for its journal. */
record Redraft(List<ActionStep> added, List<ActionStep> removed, boolean isReordered) {

    static Redraft of(List<ActionStep> before, List<ActionStep> after) {
        List<ActionStep> added = without(after, before);
        List<ActionStep> removed = without(before, after);
        return new Redraft(added, removed, added.isEmpty() && removed.isEmpty() && !before.equals(after));
    }

    /** A step that stands twice in one and once in the other is left once. */
    private static List<ActionStep> without(List<ActionStep> all, List<ActionStep> others) {
        List<ActionStep> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    Text words() {
        if (isReordered) {
            return Text.of("continuity.redraft.order");
        }
        if (added.isEmpty() && removed.isEmpty()) {
            return Text.of("continuity.redraft.facts");
        }
        if (added.size() == 1 && removed.isEmpty()) {
            return Text.of("continuity.redraft.added", name(added.getFirst()));
        }
        if (added.isEmpty() && removed.size() == 1) {
            return Text.of("continuity.redraft.removed", name(removed.getFirst()));
        }
        return isOneChanged()
                ? Text.of("continuity.redraft.changed", name(added.getFirst()))
                : Text.of("continuity.redraft.several", added.size(), removed.size());
    }

    private boolean isOneChanged() {
        return added.size() == 1
                && removed.size() == 1
                && added.getFirst().action().equals(removed.getFirst().action());
    }

    private static Text name(ActionStep step) {
        return Text.of("action." + step.action());
    }
}
