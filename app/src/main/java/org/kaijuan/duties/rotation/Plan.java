package org.kaijuan.duties.rotation;

import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.PersonId;

/**
 * Who takes what.
 *
 * @param placements one for each turn, in the order in which the turns were asked for
 * @param shares post → person → kind of day → what would have been exactly fair, in {@link Ledger#TURN}
 */
public record Plan(List<Placement> placements, Map<String, Map<PersonId, Map<Burden, Long>>> shares) {

    public Plan {
        placements = List.copyOf(placements);
        shares = Map.copyOf(shares);
    }

    public List<Placement.Gap> gaps() {
        return placements.stream()
                .filter(Placement.Gap.class::isInstance)
                .map(Placement.Gap.class::cast)
                .toList();
    }
}
