package org.kaijuan.delivery.citation;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When two citations mean the same work: if both have a strong identifier, these decide; otherwise title, year and first
 * author do, without regard to case, width, accents, blanks and punctuation.
 *
 * @param identifier {@code doi:…}, {@code patent:…} or {@code isbn:…}; absent if the citation has none
 * @param fingerprint title, year and first author, folded
 */
public record WorkKey(@Nullable String identifier, String fingerprint) {

    public static WorkKey of(Citation citation) {
        return of(
                citation.type(),
                citation.text(Field.TITLE),
                citation.text(Field.AUTHORS),
                citation.text(Field.YEAR),
                citation.text(Field.DOI),
                citation.text(Field.PATENT_NUMBER),
                citation.text(Field.ISBN));
    }

    /** Empty strings stand for what is not known. */
    public static WorkKey of(
            @Nullable CitedType type,
            String title,
            String authors,
            String year,
            String doi,
            String patent,
            String isbn) {
        String fingerprint = squeeze(title) + "|" + year.strip() + "|" + squeeze(Authors.familyName(authors));
        return new WorkKey(identifier(type, doi, patent, isbn), fingerprint);
    }

    /** An ISBN names a book, but not which of its chapters. */
    private static @Nullable String identifier(@Nullable CitedType type, String doi, String patent, String isbn) {
        String normalised = Doi.normalise(doi);
        if (Doi.isDoi(normalised)) {
            return "doi:" + normalised;
        }
        if (type == CitedType.PATENT && !squeeze(patent).isEmpty()) {
            return "patent:" + squeeze(patent);
        }
        String thirteen = Identifiers.isbn13(Identifiers.isbn(isbn));
        return type == CitedType.BOOK && Identifiers.isIsbn(thirteen) ? "isbn:" + thirteen : null;
    }

    /** Letters and digits only: "Ｃｏｖｉｄ—19：Café" and "covid 19 cafe" are one. */
    private static String squeeze(String text) {
        String open = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder squeezed = new StringBuilder(open.length());
        open.codePoints().filter(Character::isLetterOrDigit).forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }
}
