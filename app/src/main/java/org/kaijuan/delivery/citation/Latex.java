package org.kaijuan.delivery.citation;

import java.text.Normalizer;
import java.util.Map;

/** Plain text out of the little LaTeX that stands in bibliographies: accents, escapes, braces, {@code \textit}. */
final class Latex {

    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\'', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('u', '\u0306'),
            Map.entry('.', '\u0307'),
            Map.entry('"', '\u0308'),
            Map.entry('r', '\u030a'),
            Map.entry('H', '\u030b'),
            Map.entry('v', '\u030c'),
            Map.entry('c', '\u0327'),
            Map.entry('k', '\u0328'));
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("i", "i"),
            Map.entry("j", "j"));

    private final String source;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Latex(String source) {
        this.source = source;
    }

    static String plain(String source) {
        if (source.indexOf('\\') < 0 && source.indexOf('{') < 0 && source.indexOf('}') < 0) {
            return source;
        }
        return new Latex(source).read();
    }

    private String read() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == '\\' && at < source.length()) {
                command();
            } else if (c != '{' && c != '}' && c != '$') {
                plain.append(c == '~' ? ' ' : c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private void command() {
        char c = source.charAt(at);
        if (!Character.isLetter(c)) {
            at++;
            accentOrCharacter(c);
            return;
        }
        int from = at;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        String name = source.substring(from, at);
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        if (LETTERS.containsKey(name)) {
            plain.append(LETTERS.get(name));
        } else if (name.length() == 1) {
            accentOrCharacter(name.charAt(0));
        }
    }

    private void accentOrCharacter(char c) {
        Character accent = ACCENTS.get(c);
        if (accent == null) {
            plain.append(c);
            return;
        }
        while (at < source.length() && (source.charAt(at) == '{' || source.charAt(at) == '\\')) {
            at++;
        }
        if (at < source.length() && Character.isLetter(source.charAt(at))) {
            plain.append(source.charAt(at++)).append(accent.charValue());
        }
    }
}
