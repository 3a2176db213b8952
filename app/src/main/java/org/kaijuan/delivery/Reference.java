package org.kaijuan.delivery;

import java.util.Locale;

/** Short names of searches for the telephone and for other systems: {@code DD-0G7K3PA9ZQ}. */
final class Reference {

    /** Crockford's alphabet: nothing that is read for something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private Reference() {}

    /** Fifty random bits of the id: the database refuses the one repetition in a million million. */
    static String of(SupplyId id) {
        long bits = id.value().getLeastSignificantBits();
        StringBuilder reference = new StringBuilder("DD-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt((int) (bits >>> 5 * i & 31)));
        }
        return reference.toString().toUpperCase(Locale.ROOT);
    }
}
