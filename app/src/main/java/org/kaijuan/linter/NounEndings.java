package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kaijuan.kernel.Text;

/**
 * An everyday word written by ear for the ending of a noun: 数据库上 for 数据库商. The text must have the noun itself elsewhere,
 * and nothing before may ask for a place (在数据库上). Always doubtful.
 */
final class NounEndings implements Rule {

    private static final int LONGEST_STEM = 4;
    private static final Map<Character, Character> MEANT = meant();

    /** What a place comes after; 得到 and its like are followed by what is got. */
    private static final Pattern ASKS_FOR_PLACE = Pattern.compile("在|于|从|自|往|放|登录|访问|检索|搭建|基础|(?<![得收达受感])到");

    @Override
    public List<Finding> findings(Reading reading) {
        String text = reading.text();
        List<Finding> findings = new ArrayList<>();
        Map<String, Boolean> isNoun = new HashMap<>();
        for (int at = 2; at < text.length(); at++) {
            Character meant = MEANT.get(text.charAt(at));
            if (meant == null) {
                continue;
            }
            int stem = stem(text, at, meant, isNoun);
            if (stem < at && !asksForPlace(reading, stem)) {
                String proposal = text.substring(stem, at) + meant;
                findings.add(new Finding(
                        Code.WRONG_CHARACTER,
                        Severity.HINT,
                        List.of(reading.span(stem, at + 1)),
                        Text.of("linter.finding.noun-ending", reading.quote(stem, at + 1), proposal),
                        proposal));
            }
        }
        return findings;
    }

    /** Where a word begins that ends before {@code at} and has the ending elsewhere; {@code at} if there is none. */
    private static int stem(String text, int at, char ending, Map<String, Boolean> isNoun) {
        Lexicon lexicon = Lexicon.shipped();
        for (int length = Math.min(LONGEST_STEM, at); length >= 2; length--) {
            String word = text.substring(at - length, at);
            if (lexicon.isWord(word)
                    && isNoun.computeIfAbsent(word + ending, text::contains)
                    && !lexicon.isWord(word + text.charAt(at))) {
                return at - length;
            }
        }
        return at;
    }

    private static boolean asksForPlace(Reading reading, int stem) {
        String clause = reading.text().substring(reading.clauseStart(stem), stem);
        return ASKS_FOR_PLACE.matcher(clause).find();
    }

    private static Map<Character, Character> meant() {
        Map<Character, Character> meant = new HashMap<>();
        DataFile.lines("noun-endings.txt").forEach(line -> meant.put(line.charAt(0), line.charAt(2)));
        return meant;
    }
}
