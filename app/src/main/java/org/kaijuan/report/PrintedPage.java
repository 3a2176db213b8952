package org.kaijuan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report as the XHTML that its PDF is set from. All text is escaped; nothing that people wrote becomes markup. */
final class PrintedPage {

    private final StringBuilder html = new StringBuilder(1 << 16);
    private final ReportContent content;

    private PrintedPage(ReportContent content) {
        this.content = content;
    }

    static String of(ReportContent content) {
        return new PrintedPage(content).compose();
    }

    private String compose() {
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head>");
        element("title", "", content.title());
        html.append("<meta name=\"author\" content=\"")
                .append(escaped(content.issuer()))
                .append("\"/><style>");
        html.append(css()).append("</style>");
        outline();
        html.append("</head><body>");
        element("h1", "", content.title());
        contents();
        content.preamble().forEach(this::paragraph);
        for (ReportContent.Chapter chapter : content.chapters()) {
            element("h2", " id=\"" + anchor(chapter) + "\"", chapter.heading());
            chapter.paragraphs().forEach(this::paragraph);
        }
        element("p", " class=\"sign\"", content.issuer());
        if (content.date() != null) {
            element("p", " class=\"sign\"", content.day());
        }
        appendix();
        return html.append("</body></html>").toString();
    }

    private void outline() {
        html.append("<bookmarks>");
        for (ReportContent.Chapter chapter : content.chapters()) {
            bookmark(chapter.heading(), anchor(chapter));
        }
        bookmark(Wording.APPENDIX + content.appendix().title(), "appendix");
        html.append("</bookmarks>");
    }

    private void bookmark(String name, String anchor) {
        html.append("<bookmark name=\"")
                .append(escaped(name))
                .append("\" href=\"#")
                .append(anchor)
                .append("\"/>");
    }

    private void contents() {
        html.append("<div class=\"contents\">");
        for (ReportContent.Chapter chapter : content.chapters()) {
            element("a", " href=\"#" + anchor(chapter) + "\"", chapter.heading());
        }
        html.append("</div>");
    }

    private static String anchor(ReportContent.Chapter chapter) {
        return "chapter" + chapter.ordinal();
    }

    private void paragraph(ReportContent.Paragraph paragraph) {
        String tag = paragraph.kind() == BlockKind.HEADING ? "h3" : "p";
        html.append('<').append(tag).append('>');
        for (Piece piece : paragraph.pieces()) {
            if (piece instanceof Piece.Footnote footnote) {
                element("span", " class=\"footnote\"", footnote.note());
            } else {
                html.append(escaped(piece.text()).replace("\n", "<br/>"));
            }
        }
        html.append("</").append(tag).append('>');
    }

    private void appendix() {
        element(
                "h2",
                " id=\"appendix\" class=\"appendix\"",
                Wording.APPENDIX + content.appendix().title());
        html.append("<table><thead><tr>");
        for (String head : content.appendixColumns()) {
            element("th", "", head);
        }
        html.append("</tr></thead><tbody>");
        for (List<ReportContent.Appendix.Line> row : content.appendix().rows()) {
            html.append("<tr>");
            for (ReportContent.Appendix.Line line : row) {
                element("td", " class=\"number\"", String.valueOf(line.number()));
                element("td", "", line.name());
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void element(String tag, String attributes, String text) {
        html.append('<').append(tag).append(attributes).append('>');
        html.append(escaped(text));
        html.append("</").append(tag).append('>');
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(PrintedPage::isXml).forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int character) {
        return character >= ' ' && character != 0xFFFE && character != 0xFFFF || character == '\n' || character == '\t';
    }

    private static String css() {
        try (InputStream in = PrintedPage.class.getResourceAsStream("/report/print.css")) {
            if (in == null) {
                throw new IllegalStateException("missing resource: report/print.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
