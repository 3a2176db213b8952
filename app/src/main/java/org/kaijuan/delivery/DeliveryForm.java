package org.kaijuan.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaijuan.desk.FieldError;
import org.kaijuan.desk.FormField;

/** The questions of a delivery request. Which of them are shown for a type, {@link #shown} tells; all may be sent. */
final class DeliveryForm {

    /** The fields that cite the work, by the names of {@link CitedWork}. */
    static final List<String> CITATION = List.of(
            "title",
            "authors",
            "source",
            "year",
            "volume",
            "issue",
            "pages",
            "doi",
            "issn",
            "isbn",
            "institution",
            "degree",
            "patentNumber",
            "publisher");

    private static final int LONGEST_TITLE = 500;

    private DeliveryForm() {}

    static List<FormField> fields() {
        return List.of(
                FormField.choice("type", DocumentType.codes().toArray(String[]::new))
                        .mandatory(),
                FormField.line("title").upTo(LONGEST_TITLE),
                FormField.line("authors").upTo(LONGEST_TITLE),
                FormField.line("source").upTo(300),
                FormField.line("year").upTo(4),
                FormField.line("volume").upTo(40),
                FormField.line("issue").upTo(40),
                FormField.line("pages").upTo(100),
                FormField.line("doi").upTo(300),
                FormField.line("issn").upTo(20),
                FormField.line("isbn").upTo(30),
                FormField.line("institution").upTo(200),
                FormField.choice("degree", "doctor", "master"),
                FormField.line("patentNumber").upTo(60),
                FormField.line("publisher").upTo(200),
                FormField.text("note").upTo(1000),
                FormField.yesNo("declaration"));
    }

    /** The citation fields that make sense for a type. */
    static List<String> shown(DocumentType type) {
        return switch (type) {
            case CHINESE_ARTICLE, FOREIGN_ARTICLE ->
                List.of("title", "authors", "source", "year", "volume", "issue", "pages", "doi", "issn");
            case DISSERTATION -> List.of("title", "authors", "institution", "degree", "year", "pages");
            case CONFERENCE_PAPER -> List.of("title", "authors", "source", "year", "pages", "doi");
            case PATENT -> List.of("title", "authors", "patentNumber", "year");
            case CHAPTER -> List.of("title", "authors", "source", "publisher", "year", "pages", "isbn");
            case E_BOOK -> List.of("title", "authors", "publisher", "year", "isbn", "doi");
        };
    }

    /** What is wrong beyond the single fields. */
    static List<FieldError> errors(Map<String, String> fields) {
        List<FieldError> errors = new ArrayList<>();
        CitedWork cited = CitedWork.of(fields);
        boolean named = !cited.text("title").isEmpty() || cited.identifier() != null;
        if (!named) {
            errors.add(FieldError.of("title", "delivery.form.title-or-identifier"));
        }
        if (!cited.text("year").isEmpty() && !cited.text("year").matches("1[4-9]\\d\\d|20\\d\\d")) {
            errors.add(FieldError.of("year", "delivery.form.no-year"));
        }
        if (!fields.containsKey("declaration")) {
            errors.add(FieldError.of("declaration", "delivery.form.declare"));
        }
        return errors;
    }
}
