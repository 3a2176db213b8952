package org.kaijuan.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param ours what Kaijuan needed or reached, in {@code unit}; NaN when the whole measurement was skipped
 * @param peer the same for the peer, in the same run; NaN when there is none
 * @param n how many samples stand behind {@code ours}
 * @param skipped why there is no number, or null
 */
record Figure(
        String name,
        double ours,
        double peer,
        String unit,
        long n,
        @Nullable String skipped) {

    static Figure of(String name, double ours, double peer, String unit, long n) {
        return new Figure(name, ours, peer, unit, n, null);
    }

    /** Ours, where no peer does the same thing. */
    static Figure alone(String name, double ours, String unit, long n) {
        return new Figure(name, ours, Double.NaN, unit, n, null);
    }

    static Figure withoutPeer(String name, double ours, String unit, long n, String why) {
        return new Figure(name, ours, Double.NaN, unit, n, why);
    }

    double ratio() {
        return ours / peer;
    }

    /** {@code name  ours  peer  ratio  unit  n} (contract §1). */
    String line() {
        String peerText = Double.isNaN(peer) ? (skipped == null ? "-" : "skipped: " + skipped) : number(peer);
        String ratioText = Double.isNaN(peer) ? "-" : String.format(Locale.ROOT, "%.2f", ratio());
        return String.join("  ", name, number(ours), peerText, ratioText, unit, Long.toString(n));
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
