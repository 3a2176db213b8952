package org.kaijuan.linter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of single characters: which look alike, which are read alike, and the simplified form of each. */
final class Characters {

    private static final Map<String, Set<Character>> SYLLABLES = syllables();
    private static final Map<Character, Set<String>> READINGS = readings();
    private static final Map<Character, Set<Character>> SHAPES = shapes();
    private static final char[] SIMPLIFIED = simplified();

    private Characters() {}

    /** Whether it is a Chinese character of the plane that everyday texts use. */
    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c == '〇' || c >= '\u3400' && c <= '\u4DBF';
    }

    /** Whether two different characters are easily taken for each other by the eye. */
    static boolean lookAlike(char one, char other) {
        return one != other && SHAPES.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether two different characters share a syllable, whatever its tone. */
    static boolean soundAlike(char one, char other) {
        if (one == other) {
            return false;
        }
        Set<String> others = READINGS.getOrDefault(other, Set.of());
        return READINGS.getOrDefault(one, Set.of()).stream().anyMatch(others::contains);
    }

    static boolean areConfusable(char one, char other) {
        return lookAlike(one, other) || soundAlike(one, other);
    }

    /** The text with each traditional character replaced by its simplified form; every index stays what it was. */
    static String simplified(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = SIMPLIFIED[chars[i]];
        }
        return new String(chars);
    }

    private static Map<Character, Set<String>> readings() {
        Map<Character, Set<String>> readings = new HashMap<>();
        SYLLABLES.forEach((syllable, characters) -> characters.forEach(
                c -> readings.computeIfAbsent(c, _ -> new HashSet<>()).add(syllable)));
        return readings;
    }

    private static Map<String, Set<Character>> syllables() {
        Map<String, Set<Character>> syllables = new HashMap<>();
        for (String line : DataFile.lines("readings.txt")) {
            int blank = line.indexOf(' ');
            Set<Character> characters = new HashSet<>();
            line.substring(blank + 1).chars().forEach(c -> characters.add((char) c));
            syllables.put(line.substring(0, blank), characters);
        }
        return syllables;
    }

    private static Map<Character, Set<Character>> shapes() {
        Map<Character, Set<Character>> shapes = new HashMap<>();
        for (String file : List.of("shapes.txt", "look-alikes.txt")) {
            for (String line : DataFile.lines(file)) {
                for (String group : line.split(" ")) {
                    addGroup(shapes, group);
                }
            }
        }
        return shapes;
    }

    private static void addGroup(Map<Character, Set<Character>> shapes, String group) {
        for (char one : group.toCharArray()) {
            Set<Character> alike = shapes.computeIfAbsent(one, _ -> new HashSet<>());
            group.chars().filter(other -> other != one).forEach(other -> alike.add((char) other));
        }
    }

    private static char[] simplified() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        for (String line : DataFile.lines("traditional.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 2) {
                simplified[line.charAt(i)] = line.charAt(i + 1);
            }
        }
        return simplified;
    }
}
