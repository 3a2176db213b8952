package org.kaijuan.delivery.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lists of names, as differently as people write them. */
final class Authors {

    private static final Pattern AND_OTHERS =
            Pattern.compile("[,;，；、\\s]{0,4}(等|et\\.? al\\.?|and others)[.,。]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile("[,，\\s]{0,4}(主编|编著|编|著|译)$");
    private static final Pattern AND = Pattern.compile("\\s+(and|&)\\s+", Pattern.CASE_INSENSITIVE);

    private Authors() {}

    /** The names in order, without "et al." and "等". */
    static List<String> split(String text) {
        String names = AND.matcher(AND_OTHERS.matcher(text).replaceFirst("")).replaceAll(";");
        boolean strong = names.indexOf(';') >= 0 || names.indexOf('；') >= 0;
        List<String> found = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (isSeparator(c, strong)) {
                add(found, name);
            } else {
                name.append(c);
            }
        }
        add(found, name);
        return found;
    }

    /** Where a semicolon separates the names, a comma stands inside them: "Smith, John; Doe, Jane". */
    private static boolean isSeparator(char c, boolean strong) {
        return switch (c) {
            case ';', '；', '、' -> true;
            case ',', '，' -> !strong;
            default -> false;
        };
    }

    private static void add(List<String> found, StringBuilder buffer) {
        String name = ROLE.matcher(Letters.collapse(buffer.toString()))
                .replaceFirst("")
                .strip();
        buffer.setLength(0);
        if (name.isEmpty()) {
            return;
        }
        if (!found.isEmpty() && isInitials(name) && found.getLast().indexOf(',') < 0 && !Letters.hasHan(name)) {
            found.set(found.size() - 1, found.getLast() + ", " + name);
        } else {
            found.add(name);
        }
    }

    /** A name from a format that has its own separator: the comma in "Smith, John" is then inside the name. */
    static String inFormat(String name) {
        return Letters.hasHan(name) ? name : name + ";";
    }

    static String join(List<String> names) {
        return String.join("; ", names);
    }

    /** "J", "J.", "J. A.", "J-P", "JA". */
    static boolean isInitials(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Letters.isCapital(c)) {
                letters++;
            } else if (c != '.' && c != ' ' && c != '-') {
                return false;
            }
        }
        return letters >= 1 && letters <= 3;
    }

    /** The family name in lower case, or the whole name if it is Chinese; empty if there is none. */
    static String familyName(String authors) {
        List<String> names = split(authors);
        if (names.isEmpty()) {
            return "";
        }
        String first = names.getFirst();
        if (Letters.hasHan(first)) {
            return first.replace(" ", "");
        }
        int comma = first.indexOf(',');
        return (comma > 0 ? first.substring(0, comma) : lastName(first)).strip().toLowerCase(Locale.ROOT);
    }

    /** "John A. Smith" and "SMITH J A" → Smith. */
    private static String lastName(String name) {
        String[] words = name.split(" ");
        for (int i = words.length - 1; i > 0; i--) {
            if (!isInitials(words[i])) {
                return words[i];
            }
        }
        return words[0];
    }
}
