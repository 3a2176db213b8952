package org.kaijuan.duties.rotation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.PersonId;

/** The accounts of one crew: what each member should have taken, and has. Whole numbers, so that no order of sums matters. */
public final class Ledger {

    /** One turn. */
    public static final long TURN = 1_000_000;

    private static final int KINDS = Burden.values().length;

    private final Map<PersonId, long[]> carried = new HashMap<>();
    private final Map<PersonId, long[]> shares = new HashMap<>();
    private final Map<PersonId, long[]> taken = new HashMap<>();

    Ledger(Crew crew) {
        for (Member member : crew.members()) {
            long[] brought = new long[KINDS];
            member.carried().forEach((burden, owed) -> brought[burden.ordinal()] = owed);
            carried.put(member.person(), brought);
            shares.put(member.person(), new long[KINDS]);
            taken.put(member.person(), new long[KINDS]);
        }
    }

    /** A turn that is everybody's who is there. */
    void share(Burden burden, List<PersonId> there) {
        for (PersonId person : there) {
            row(shares, person)[burden.ordinal()] += TURN / there.size();
        }
    }

    void take(PersonId person, Burden burden) {
        row(taken, person)[burden.ordinal()] += TURN;
    }

    void giveBack(PersonId person, Burden burden) {
        row(taken, person)[burden.ordinal()] -= TURN;
    }

    long owed(PersonId person, Burden burden) {
        int kind = burden.ordinal();
        return row(carried, person)[kind] + row(shares, person)[kind] - row(taken, person)[kind];
    }

    long owedInAll(PersonId person) {
        long sum = 0;
        for (Burden burden : Burden.values()) {
            sum += owed(person, burden);
        }
        return sum;
    }

    /** The share of each kind in this plan, without what was carried. */
    Map<Burden, Long> shares(PersonId person) {
        Map<Burden, Long> result = new EnumMap<>(Burden.class);
        for (Burden burden : Burden.values()) {
            long share = row(shares, person)[burden.ordinal()];
            if (share != 0) {
                result.put(burden, share);
            }
        }
        return result;
    }

    private static long[] row(Map<PersonId, long[]> accounts, PersonId person) {
        long[] row = accounts.get(person);
        if (row == null) {
            throw new IllegalArgumentException(person + " is not in the crew");
        }
        return row;
    }
}
