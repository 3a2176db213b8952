package org.kaijuan.returns.web;

import java.util.Optional;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.returns.DocumentView;
import org.kaijuan.returns.Entry;
import org.kaijuan.returns.EntryBody;
import org.kaijuan.returns.ProposalView;
import org.kaijuan.returns.ReturnDraft;
import org.kaijuan.web.Form;
import org.kaijuan.web.Ui;

/** What a library's own report may say, to be confirmed one by one. */
public record DocumentPage(ReturnDraft draft, DocumentView document, Form form) {

    private static final double DOUBTFUL = 0.75;
    private static final int LONGEST_SHOWN = 60_000;

    public String path() {
        return "/desk/returns/documents/" + document.id();
    }

    public static String value(Ui ui, ProposalView proposal) {
        return switch (proposal.value()) {
            case FigureValue.Quantity(var number) -> ui.number(number, 2);
            case FigureValue.Wording(String text) -> text;
            case FigureValue.Nothing() -> "";
        };
    }

    public static String unit(Ui ui, ProposalView proposal) {
        return proposal.unit().isEmpty() || proposal.unit().equals("text")
                ? ""
                : ui.t("figure.unit." + proposal.unit());
    }

    public static boolean isDoubtful(ProposalView proposal) {
        return proposal.confidence() < DOUBTFUL;
    }

    /** What the return says already about the figure; nothing if it says nothing. */
    public Optional<String> already(Ui ui, ProposalView proposal) {
        return draft.entries().stream()
                .filter(entry -> entry.key().equals(proposal.figure()))
                .map(Entry::body)
                .filter(EntryBody.Figure.class::isInstance)
                .map(body -> DraftPage.value(ui, (EntryBody.Figure) body))
                .findFirst();
    }

    /** The version of the figure that this page shows; 0 if the return says nothing. */
    public int seen(ProposalView proposal) {
        return draft.entries().stream()
                .filter(entry -> entry.key().equals(proposal.figure()))
                .map(Entry::version)
                .findFirst()
                .orElse(0);
    }

    /** Whether the whole text is short enough for a page. */
    public boolean showsText() {
        return document.text().length() <= LONGEST_SHOWN;
    }

    /** Whether it is ticked at first: it is not doubtful and would overwrite nothing. */
    public boolean isTicked(Ui ui, ProposalView proposal) {
        return proposal.isFigure()
                && !isDoubtful(proposal)
                && already(ui, proposal).isEmpty();
    }

    /** The sentence before the quoted words. */
    public static String before(ProposalView proposal) {
        int at = proposal.sentence().indexOf(proposal.quote());
        return at < 0 ? "" : proposal.sentence().substring(0, at);
    }

    /** The sentence after them. */
    public static String after(ProposalView proposal) {
        int at = proposal.sentence().indexOf(proposal.quote());
        return at < 0
                ? proposal.sentence()
                : proposal.sentence().substring(at + proposal.quote().length());
    }
}
