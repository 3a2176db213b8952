package org.kaijuan.returns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.kernel.Period;
import org.kaijuan.prose.Exactness;
import org.kaijuan.prose.Highlight;
import org.kaijuan.prose.Highlights;
import org.kaijuan.prose.Proposal;
import org.kaijuan.prose.Proposals;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Section;
import org.kaijuan.prose.Sentences;
import org.kaijuan.prose.Sought;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** Finds in a library's own report what the form asks for; the cues are data (declared-figures.csv, highlight-cues.csv). */
@Component
class DocumentReader {

    private static final String HIGHLIGHT_CUES = "/returns/highlight-cues.csv";

    private final DeclaredFigures figures;
    private final Words words;
    private final List<Section> sections = sections();

    DocumentReader(DeclaredFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    /**
     * What the text says about the figures that the form asks for, and what the report could tell.
     *
     * @param asked the days of the notice, for sentences that name none
     */
    List<ProposalView> read(Prose prose, ReturnForm form, Period asked) {
        StatedPeriods periods = new StatedPeriods(prose, asked);
        List<Sought> sought = form.questions(QuestionKind.FIGURE).stream()
                .flatMap(question -> figures.find(question.key()).stream())
                .map(this::sought)
                .toList();
        List<ProposalView> found = new ArrayList<>();
        for (Proposal proposal : Proposals.of(prose, sought)) {
            Period about = periods.of(proposal.from(), proposal.to());
            found.add(figure(found.size() + 1, prose, proposal, about));
        }
        for (Highlight highlight : Highlights.of(prose, asked(form))) {
            found.add(highlight(found.size() + 1, highlight, asked));
        }
        return found;
    }

    /** Only chapters that the form asks examples for. */
    private List<Section> asked(ReturnForm form) {
        return sections.stream()
                .filter(section -> form.questions(QuestionKind.HIGHLIGHTS).stream()
                        .anyMatch(question -> section.key().equals(question.chapter())))
                .toList();
    }

    private Sought sought(DeclaredFigure figure) {
        return new Sought(
                figure.id(),
                words.of(Words.CHINESE, "figure." + figure.id()),
                figure.unit(),
                form(figure),
                figure.written(),
                figure.cues());
    }

    /** Figures in words are hours, unless they are counted in something (50–54 栋). */
    private static Sought.Form form(DeclaredFigure figure) {
        if (!figure.isText()) {
            return Sought.Form.NUMBER;
        }
        return figure.written().isEmpty() ? Sought.Form.HOURS : Sought.Form.RANGE;
    }

    private ProposalView figure(int position, Prose prose, Proposal proposal, Period about) {
        DeclaredFigure figure = figures.find(proposal.figure()).orElseThrow();
        int from = prose.index(proposal.span().start());
        int to = prose.index(proposal.span().end());
        return new ProposalView(
                position,
                ProposalView.Kind.FIGURE,
                proposal.figure(),
                figure.isText() ? null : proposal.value(),
                figure.isText() ? text(proposal) : null,
                isAtLeast(figure, proposal.exactness()),
                proposal.unit(),
                proposal.span().quote(),
                Sentences.quoteAround(prose, from, to),
                about,
                proposal.span().start(),
                proposal.span().end(),
                proposal.confidence(),
                null);
    }

    /** 100 多条 are at least a hundred; a limit of ≥ 37.3 ℃ is 37.3 ℃. */
    private static boolean isAtLeast(DeclaredFigure figure, Exactness said) {
        return figure.nature() == FigureDefinition.Nature.COUNT && (said == Exactness.OVER || said == Exactness.VAGUE);
    }

    private static String text(Proposal proposal) {
        String text = proposal.text();
        return text == null ? proposal.span().quote() : text;
    }

    private static ProposalView highlight(int position, Highlight highlight, Period about) {
        String quote = highlight.span().quote();
        return new ProposalView(
                position,
                ProposalView.Kind.HIGHLIGHT,
                highlight.section(),
                null,
                null,
                false,
                "",
                quote,
                quote,
                about,
                highlight.span().start(),
                highlight.span().end(),
                0.5,
                null);
    }

    private static List<Section> sections() {
        try (InputStream file = DocumentReader.class.getResourceAsStream(HIGHLIGHT_CUES)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + HIGHLIGHT_CUES);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Section(cells[0], List.of(cells[1].split("\\|")), List.of(cells[2].split("\\|"))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
