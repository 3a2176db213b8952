package org.kaijuan.report;

import java.util.Objects;
import java.util.StringJoiner;

/**
 * What a report says, as a hash: equal as long as its words, numbers and list of libraries are. Where a number comes from
 * does not count, so a declared figure that is computed from now on, and comes to the same, changes nothing.
 */
final class Fingerprint {

    private static final char END_OF_PART = '\u001F';

    private Fingerprint() {}

    static String of(ReportContent content) {
        StringJoiner said = new StringJoiner(String.valueOf(END_OF_PART));
        said.add(content.title()).add(content.issuer()).add(Objects.toString(content.date()));
        content.preamble().forEach(paragraph -> add(said, paragraph));
        for (ReportContent.Chapter chapter : content.chapters()) {
            said.add(chapter.number()).add(chapter.title());
            chapter.paragraphs().forEach(paragraph -> add(said, paragraph));
        }
        said.add(content.appendix().title());
        content.appendix().lines().forEach(line -> said.add(line.number() + " " + line.name()));
        return ReportJson.sha256(said.toString());
    }

    private static void add(StringJoiner said, ReportContent.Paragraph paragraph) {
        said.add(paragraph.kind().name()).add(paragraph.text());
        paragraph.figures().forEach(figure -> said.add(figure.key() + "=" + figure.text()));
        paragraph.footnotes().forEach(footnote -> said.add(footnote.number() + " " + footnote.note()));
    }
}
