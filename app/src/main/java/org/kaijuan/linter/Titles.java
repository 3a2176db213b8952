package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.kernel.Text;

/**
 * One title, programme or database in quotes that is spelled in several ways, one character apart.
 *
 * <p>Titles that differ in a number, a letter or an everyday word are two titles; those whose one character looks or sounds
 * like the other are probably one. A character left out is a hint.
 */
final class Titles implements Rule {

    private static final int SHORTEST = 4;
    private static final Pattern QUOTED =
            Pattern.compile("《([^《》\\n]{4,40})》|“([^“”\\n]{4,30})”|「([^「」\\n]{4,30})」|【([^【】\\n]{4,30})】");

    private record Place(int from, int to) {}

    @Override
    public List<Finding> findings(Reading reading) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        Matcher matcher = QUOTED.matcher(reading.text());
        while (matcher.find()) {
            int group = 1;
            while (matcher.start(group) < 0) {
                group++;
            }
            places.computeIfAbsent(matcher.group(group), _ -> new ArrayList<>())
                    .add(new Place(matcher.start(group), matcher.end(group)));
        }
        return pairs(reading, places);
    }

    /** Titles one character apart have a mask in common: the title with one character covered, or without it. */
    private static List<Finding> pairs(Reading reading, Map<String, List<Place>> places) {
        Map<String, String> byMask = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (String title : places.keySet()) {
            for (int i = 0; i < title.length() && title.length() >= SHORTEST; i++) {
                String other = byMask.putIfAbsent(title.substring(0, i) + '\0' + title.substring(i + 1), title);
                if (other != null && other.length() == title.length() && isSlip(title, other, i)) {
                    findings.add(finding(reading, other, title, places));
                }
            }
        }
        return findings;
    }

    private static boolean isSlip(String title, String other, int at) {
        char one = title.charAt(at);
        char two = other.charAt(at);
        if (!Characters.areConfusable(one, two)) {
            return false;
        }
        Lexicon lexicon = Lexicon.shipped();
        return !(isInWord(lexicon, title, at) && isInWord(lexicon, other, at));
    }

    private static boolean isInWord(Lexicon lexicon, String title, int at) {
        boolean before = at > 0 && lexicon.isWord(title.substring(at - 1, at + 1));
        boolean after = at + 2 <= title.length() && lexicon.isWord(title.substring(at, at + 2));
        return before || after;
    }

    private static Finding finding(Reading reading, String one, String other, Map<String, List<Place>> places) {
        List<Place> all = new ArrayList<>(places.getOrDefault(one, List.of()));
        all.addAll(places.getOrDefault(other, List.of()));
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        boolean oneIsUsual = places.getOrDefault(one, List.of()).size()
                > places.getOrDefault(other, List.of()).size();
        boolean otherIsUsual = places.getOrDefault(one, List.of()).size()
                < places.getOrDefault(other, List.of()).size();
        return new Finding(
                Code.NAME_VARIANTS,
                Severity.WARNING,
                all.stream().map(it -> reading.span(it.from(), it.to())).toList(),
                Text.of("linter.finding.name-variants", one + ", " + other, 2),
                oneIsUsual ? one : otherIsUsual ? other : null);
    }
}
