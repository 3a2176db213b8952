package org.kaijuan.duties;

import java.util.Map;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.kernel.PersonId;

/**
 * What somebody has taken of a post in a roster, and what would be exactly fair.
 *
 * @param taken turns by kind of day; kinds without any are left out
 * @param share turns in all that would be exactly fair, in millionths
 */
public record Balance(String post, PersonId person, String name, Map<Burden, Integer> taken, long share) {

    public Balance {
        taken = Map.copyOf(taken);
    }

    public int inAll() {
        return taken.values().stream().mapToInt(it -> it).sum();
    }

    public int of(Burden burden) {
        return taken.getOrDefault(burden, 0);
    }

    /** The share in turns. */
    public double fair() {
        return share / 1e6;
    }
}
