package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * One acronym spelled in several ways: two letters swapped, or a digit where a letter looks like it.
 *
 * <p>Two acronyms that differ by any other letter are two acronyms: libraries work with CALIS and CARSI, so a letter that is
 * merely another one says nothing. The list of well-known acronyms keeps right pairs apart; it accuses nobody.
 */
final class Acronyms implements Rule {

    private static final int SHORTEST = 4;
    private static final Pattern ACRONYM =
            Pattern.compile("(?<![A-Za-z0-9.@/_-])[A-Z][A-Z0-9]{3,11}(?![A-Za-z0-9@/_-])");
    private static final Map<Character, Character> LETTERS =
            Map.of('0', 'O', '1', 'I', 'L', 'I', '5', 'S', '8', 'B', '2', 'Z', '6', 'G');
    private static final Set<String> KNOWN = known();

    @Override
    public List<Finding> findings(Reading reading) {
        Map<String, List<int[]>> places = new LinkedHashMap<>();
        Matcher matcher = ACRONYM.matcher(reading.text());
        while (matcher.find()) {
            places.computeIfAbsent(matcher.group(), _ -> new ArrayList<>())
                    .add(new int[] {matcher.start(), matcher.end()});
        }
        return groups(places.keySet()).stream()
                .filter(group -> group.size() > 1)
                .map(group -> finding(reading, group, places))
                .toList();
    }

    private static Finding finding(Reading reading, List<String> group, Map<String, List<int[]>> places) {
        List<int[]> all = group.stream()
                .flatMap(spelling -> places.getOrDefault(spelling, List.of()).stream())
                .sorted((one, other) -> Integer.compare(one[0], other[0]))
                .toList();
        return new Finding(
                Code.NAME_VARIANTS,
                areBothUsual(group, places) ? Severity.HINT : Severity.WARNING,
                all.stream().map(place -> reading.span(place[0], place[1])).toList(),
                Text.of("linter.finding.name-variants", String.join(", ", group), group.size()),
                proposal(group, places));
    }

    /** Spellings that all return may be two words after all (HELO and EHLO), unless one of them is well known. */
    private static boolean areBothUsual(List<String> group, Map<String, List<int[]>> places) {
        return group.stream().noneMatch(KNOWN::contains)
                && group.stream()
                        .allMatch(it -> places.getOrDefault(it, List.of()).size() > 1);
    }

    /** A well-known spelling, or else the one that stands most often; nothing if several do. */
    private static @Nullable String proposal(List<String> group, Map<String, List<int[]>> places) {
        List<String> known = group.stream().filter(KNOWN::contains).toList();
        if (known.size() == 1) {
            return known.getFirst();
        }
        int most = group.stream()
                .mapToInt(it -> places.getOrDefault(it, List.of()).size())
                .max()
                .orElse(0);
        List<String> usual = group.stream()
                .filter(it -> places.getOrDefault(it, List.of()).size() == most)
                .toList();
        return usual.size() == 1 ? usual.getFirst() : null;
    }

    /** Spellings of one acronym each; letters that look alike count as one, and their order in the middle does not. */
    private static List<List<String>> groups(Set<String> spellings) {
        Map<String, List<String>> byLetters = new LinkedHashMap<>();
        for (String spelling : spellings) {
            byLetters
                    .computeIfAbsent(sorted(letters(spelling)), _ -> new ArrayList<>())
                    .add(spelling);
        }
        List<List<String>> groups = new ArrayList<>();
        for (List<String> anagrams : byLetters.values()) {
            Set<String> left = new HashSet<>(anagrams);
            for (String spelling : anagrams) {
                if (left.remove(spelling)) {
                    groups.add(reachable(spelling, anagrams, left));
                }
            }
        }
        return groups;
    }

    private static List<String> reachable(String from, List<String> anagrams, Set<String> left) {
        List<String> group = new ArrayList<>(List.of(from));
        for (int i = 0; i < group.size(); i++) {
            for (String other : anagrams) {
                if (left.contains(other) && areOne(group.get(i), other)) {
                    left.remove(other);
                    group.add(other);
                }
            }
        }
        return group;
    }

    private static boolean areOne(String one, String other) {
        boolean bothKnown = KNOWN.contains(one) && KNOWN.contains(other);
        return !bothKnown && EditDistance.between(letters(one), letters(other), 1) <= 1;
    }

    private static String letters(String spelling) {
        StringBuilder letters = new StringBuilder();
        spelling.chars().forEach(c -> letters.append(LETTERS.getOrDefault((char) c, (char) c)));
        return letters.toString();
    }

    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .collect(StringBuilder::new, (word, c) -> word.append((char) c), StringBuilder::append)
                .toString();
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        DataFile.lines("acronyms.txt").forEach(line -> known.addAll(List.of(line.split(" "))));
        known.removeIf(word -> word.length() < SHORTEST);
        return Set.copyOf(known);
    }
}
