package org.kaijuan.linter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are the name of a known person but for one character that looks or sounds alike, also where what is written is
 * no surname. Names of two characters are looked for before a title only: elsewhere they are too often something else.
 */
final class NearPersons {

    private static final Pattern TITLE = Pattern.compile("老师|同志|馆长|副馆长|书记|主任|教授|先生|女士|同学");
    private static final int LONG_NAME = 3;

    private final Set<String> names;

    /** Names by what is left when one character is covered. */
    private final Map<String, String> byMask = new HashMap<>();

    private NearPersons(Set<String> names) {
        this.names = names;
        for (String name : names) {
            for (int covered = 0; covered < name.length(); covered++) {
                byMask.put(mask(name, covered), name);
            }
        }
    }

    static NearPersons of(Set<String> names) {
        return new NearPersons(Set.copyOf(names));
    }

    /** The words found. */
    Set<String> in(String text) {
        Set<String> found = new HashSet<>();
        if (names.isEmpty()) {
            return found;
        }
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            check(text, title.start() - 2, title.start(), found);
        }
        Set<Character> characters = new HashSet<>();
        names.forEach(name -> name.chars().forEach(c -> characters.add((char) c)));
        for (int at = 0; at + LONG_NAME <= text.length(); at++) {
            boolean promising = characters.contains(text.charAt(at + 1)) || characters.contains(text.charAt(at + 2));
            if (promising && characters.contains(text.charAt(at)) || promising && isBeforeName(text, at, characters)) {
                check(text, at, at + LONG_NAME, found);
            }
        }
        return found;
    }

    /** Whether the second and third characters may end a name whose surname is the wrong character. */
    private static boolean isBeforeName(String text, int at, Set<Character> characters) {
        return characters.contains(text.charAt(at + 1)) && characters.contains(text.charAt(at + 2));
    }

    private void check(String text, int from, int to, Set<String> found) {
        if (from < 0) {
            return;
        }
        String words = text.substring(from, to);
        if (names.contains(words)) {
            return;
        }
        for (int covered = 0; covered < words.length(); covered++) {
            String name = byMask.get(mask(words, covered));
            if (name != null && isSlip(words, name, covered)) {
                found.add(words);
            }
        }
    }

    private static boolean isSlip(String words, String name, int at) {
        boolean alike = Characters.areConfusable(words.charAt(at), name.charAt(at));
        boolean sure = words.length() >= LONG_NAME || Characters.lookAlike(words.charAt(at), name.charAt(at));
        return alike && sure && !Lexicon.shipped().isWord(words);
    }

    private static String mask(String words, int covered) {
        return words.substring(0, covered) + '\0' + words.substring(covered + 1);
    }
}
