package org.kaijuan.delivery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A work as it was first cited. What is not known is an empty string. */
public record WorkView(
        WorkId id,
        DocumentType type,
        String title,
        String authors,
        String source,
        String year,
        String volume,
        String issue,
        String pages,
        String doi,
        String issn,
        String isbn,
        String institution,
        String degree,
        String patentNumber,
        String publisher) {

    /** What names it: the title, or else an identifier. */
    public String name() {
        return Stream.of(title, doi, patentNumber, isbn)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Where it appeared, in one line: "图书馆论坛, 2020, 40(3): 12-20". */
    public String appeared() {
        String numbers = volume + (issue.isEmpty() ? "" : "(" + issue + ")");
        String place = Stream.of(source, institution, publisher, patentNumber, year, numbers)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return pages.isEmpty() ? place : place + ": " + pages;
    }

    /** The identifiers that help to find it, e.g. {@code DOI 10.1000/1}. */
    public List<String> identifiers() {
        return Stream.of(labelled("DOI", doi), labelled("ISSN", issn), labelled("ISBN", isbn))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String labelled(String label, String value) {
        return value.isEmpty() ? "" : label + " " + value;
    }
}
