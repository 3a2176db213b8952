package org.kaijuan.delivery.citation;

import java.util.Locale;

/** Academic degrees as they are called in citations. */
final class Degrees {

    private Degrees() {}

    /** {@code doctor}, {@code master} or an empty string. */
    static String code(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.contains("博士") || words.contains("phd") || words.contains("ph.d") || words.contains("doctor")) {
            return "doctor";
        }
        return words.contains("硕士") || words.contains("master") || words.contains("msc") ? "master" : "";
    }
}
