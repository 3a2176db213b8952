package org.kaijuan.report.web;

import java.util.List;
import java.util.Locale;
import org.kaijuan.report.FigureKey;
import org.kaijuan.report.Piece;
import org.kaijuan.report.Quotation;
import org.kaijuan.web.Ui;

/** References as the editor shows them: each a chip with what it prints and what that is. */
public record Chips(List<Quotation> quotations, ScopeNames names) {

    private static final int BRIEF = 24;

    public Chips {
        quotations = List.copyOf(quotations);
    }

    public String kind(Quotation quotation) {
        return quotation.kind().name().toLowerCase(Locale.ROOT);
    }

    /** What stands on the chip. */
    public String label(Ui ui, Quotation quotation) {
        return switch (quotation.kind()) {
            case FIGURE ->
                quotation.text() + " " + ui.t("figure." + key(quotation).figure());
            case HIGHLIGHT -> library(quotation) + " “" + brief(quotation.text()) + "”";
            case FOOTNOTE -> ui.t("report.chip.note", brief(quotation.note().orElseThrow()));
            case BROKEN -> quotation.markup();
        };
    }

    /** What its tip says: whose number of which days, or the words in full. */
    public String title(Ui ui, Quotation quotation) {
        return switch (quotation.kind()) {
            case FIGURE -> source(ui, quotation.figure().orElseThrow());
            case HIGHLIGHT -> quotation.text();
            case FOOTNOTE -> quotation.note().orElseThrow();
            case BROKEN -> ui.t("report.broken");
        };
    }

    private String source(Ui ui, Piece.Figure figure) {
        FigureKey key = figure.key();
        return names.of(ui, key) + " · " + key.period().from() + " – "
                + key.period().to() + " · "
                + ui.t("figures.provenance." + figure.provenance().name());
    }

    private String library(Quotation quotation) {
        return quotation
                .library()
                .map(code -> names.names().getOrDefault(code, code))
                .orElse("");
    }

    private static FigureKey key(Quotation quotation) {
        return quotation.figure().orElseThrow().key();
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF)) + "…";
    }
}
