package org.kaijuan.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** An invented paper that a reader of the demo asks for, as the delivery form wants it. */
record Paper(Type type, String title, Map<String, String> fields) {

    /** The types that SVC-13 names; {@code code} is the delivery form's own. */
    enum Type {
        CHINESE_ARTICLE("article-zh"),
        FOREIGN_ARTICLE("article-foreign"),
        DISSERTATION("dissertation"),
        CONFERENCE_PAPER("conference-paper"),
        PATENT("patent"),
        E_BOOK("e-book");

        final String code;

        Type(String code) {
            this.code = code;
        }
    }

    /** Makes the paper with this number; the same number and random state make the same paper. */
    static Paper of(Type type, int number, Words words, RandomGenerator random) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = switch (type) {
            case FOREIGN_ARTICLE ->
                words.any("foreign", random).replace("{0}", words.any("foreignSubjects", random)) + " (" + number + ")";
            case CHINESE_ARTICLE, DISSERTATION, CONFERENCE_PAPER, PATENT, E_BOOK ->
                words.any("subjects", random) + words.any("aims", random) + " · " + words.any("methods", random) + " "
                        + number;
        };
        fields.put("type", type.code);
        fields.put("declaration", "true");
        fields.put("title", title);
        fields.put("year", Integer.toString(2005 + random.nextInt(15)));
        switch (type) {
            case CHINESE_ARTICLE ->
                article(fields, words.any("authors", random), words.any("journals", random), random);
            case FOREIGN_ARTICLE ->
                article(fields, words.any("foreignAuthors", random), words.any("foreignJournals", random), random);
            case DISSERTATION -> {
                fields.put("authors", words.any("authors", random));
                fields.put("institution", words.any("universities", random));
            }
            case CONFERENCE_PAPER -> {
                fields.put("authors", words.any("authors", random));
                fields.put("source", words.any("conferences", random));
            }
            case PATENT -> {
                fields.put("authors", words.any("universities", random));
                fields.put("patentNumber", "CN" + (100_000_000 + number) + "A");
            }
            case E_BOOK -> fields.put("authors", words.any("authors", random));
        }
        return new Paper(type, title, fields);
    }

    private static void article(Map<String, String> fields, String author, String journal, RandomGenerator random) {
        int first = 1 + random.nextInt(180);
        fields.put("authors", author);
        fields.put("source", journal);
        fields.put("volume", Integer.toString(1 + random.nextInt(60)));
        fields.put("issue", Integer.toString(1 + random.nextInt(12)));
        fields.put("pages", first + "-" + (first + 3 + random.nextInt(12)));
    }
}
