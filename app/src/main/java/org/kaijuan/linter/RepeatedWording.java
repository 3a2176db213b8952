package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Text;

/**
 * Wording that a text repeats, but for one character that looks or sounds like the usual one. The text itself is the
 * dictionary, so that names and terms that no list has are seen too. A hint: six equal characters around one may be chance.
 */
final class RepeatedWording implements Rule {

    /** Characters that must be equal on both sides together. */
    private static final int BEFORE = 3;

    private static final int AFTER = 3;
    private static final int INDEX_BITS = 26;
    private static final int LONGEST_TEXT = 1 << INDEX_BITS;

    @Override
    public List<Finding> findings(Reading reading) {
        String text = reading.text();
        long[] places = places(text);
        List<Finding> findings = new ArrayList<>();
        int from = 0;
        while (from < places.length) {
            int to = from + 1;
            while (to < places.length && hash(places[to]) == hash(places[from])) {
                to++;
            }
            if (to - from >= 3) {
                compare(reading, places, from, to, findings);
            }
            from = to;
        }
        return findings;
    }

    /** Each place with the hash of what stands around it above, sorted so that equal surroundings lie together. */
    private static long[] places(String text) {
        int length = Math.min(text.length(), LONGEST_TEXT);
        long[] places = new long[length];
        int count = 0;
        int run = 0;
        for (int end = 0; end < length; end++) {
            run = Characters.isHan(text.charAt(end)) ? run + 1 : 0;
            if (run > BEFORE + AFTER) {
                int at = end - AFTER;
                places[count++] = around(text, at) << INDEX_BITS | at;
            }
        }
        long[] kept = Arrays.copyOf(places, count);
        Arrays.sort(kept);
        return kept;
    }

    private static long around(String text, int at) {
        long hash = 1125899906842597L;
        for (int i = at - BEFORE; i <= at + AFTER; i++) {
            hash = i == at ? hash : 31 * hash + text.charAt(i) * 0x9E3779B97F4A7C15L;
        }
        return hash >>> INDEX_BITS;
    }

    private static long hash(long place) {
        return place >>> INDEX_BITS;
    }

    private static void compare(Reading reading, long[] places, int from, int to, List<Finding> findings) {
        String text = reading.text();
        Map<Character, Integer> times = new HashMap<>();
        Map<Character, Integer> lastAt = new HashMap<>();
        for (int i = from; i < to; i++) {
            int at = (int) (places[i] & LONGEST_TEXT - 1);
            times.merge(text.charAt(at), 1, Integer::sum);
            lastAt.put(text.charAt(at), at);
        }
        if (times.size() != 2) {
            return;
        }
        char rare = times.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        char usual = times.keySet().stream().filter(c -> c != rare).findFirst().orElseThrow();
        int at = lastAt.getOrDefault(rare, 0);
        if (times.getOrDefault(rare, 0) == 1
                && isSameAround(text, at, lastAt.getOrDefault(usual, 0))
                && Characters.areConfusable(rare, usual)) {
            findings.add(finding(reading, at, usual, times.getOrDefault(usual, 0)));
        }
    }

    /** Equal hashes do not prove equal words. */
    private static boolean isSameAround(String text, int one, int other) {
        return text.regionMatches(one - BEFORE, text, other - BEFORE, BEFORE)
                && text.regionMatches(one + 1, text, other + 1, AFTER);
    }

    private static Finding finding(Reading reading, int at, char usual, int times) {
        String proposal = reading.quote(at - 1, at) + usual + reading.quote(at + 1, at + 2);
        return new Finding(
                Code.WRONG_CHARACTER,
                Severity.HINT,
                List.of(reading.span(at - 1, at + 2)),
                Text.of("linter.finding.repeated-wording", reading.quote(at - 1, at + 2), proposal, times),
                proposal);
    }
}
