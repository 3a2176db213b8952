package org.kaijuan.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** Returns as others read them: from the edition that stands. */
@Component
class ReturnViews {

    private final ReturnRows rows;
    private final EntryJson json;
    private final DeclaredFigures figures;

    ReturnViews(ReturnRows rows, EntryJson json, DeclaredFigures figures) {
        this.rows = rows;
        this.json = json;
        this.figures = figures;
    }

    ReturnView of(Return found, NoticeView notice) {
        Integer standing = found.standing();
        List<EntryJson.Kept> kept = standing == null
                ? List.of()
                : rows.content(found.id(), standing).map(json::readAll).orElse(List.of());
        Parts parts = new Parts(found.library());
        kept.forEach(parts::add);
        return new ReturnView(
                found.id(),
                found.notice(),
                found.library(),
                standing == null ? 0 : standing,
                found.edition(),
                found.state(),
                found.firstComplete(),
                found.firstComplete() != null && !notice.isOnTime(found.firstComplete()),
                found.submittedAt(),
                found.submittedBy(),
                found.acceptedAt(),
                found.remarks(),
                parts.answers,
                parts.stated,
                parts.highlights,
                parts.deeds);
    }

    /** The entries of an edition, sorted into their kinds. */
    private final class Parts {

        private final LibraryId library;
        private final List<AnswerView> answers = new ArrayList<>();
        private final List<StatedFigure> stated = new ArrayList<>();
        private final List<HighlightView> highlights = new ArrayList<>();
        private final List<DeedView> deeds = new ArrayList<>();

        Parts(LibraryId library) {
            this.library = library;
        }

        void add(EntryJson.Kept kept) {
            switch (kept.body()) {
                case EntryBody.Answer answer -> answers.add(new AnswerView(kept.key(), answer.text(), answer.rows()));
                case EntryBody.Figure figure -> stated.add(stated(kept.key(), figure));
                case EntryBody.Highlight highlight ->
                    highlights.add(new HighlightView(
                            new HighlightId(UUID.fromString(kept.key())),
                            highlight.chapter(),
                            library,
                            highlight.text()));
                case EntryBody.Deed deed ->
                    deeds.add(new DeedView(
                            kept.key(), library, deed.deed(), deed.who(), deed.title(), deed.text(), deed.consent()));
            }
        }

        private StatedFigure stated(String id, EntryBody.Figure figure) {
            return new StatedFigure(
                    id,
                    figure.value(),
                    figures.find(id).map(DeclaredFigure::unit).orElse(""),
                    figure.provenance(),
                    figure.period(),
                    figure.provenance() == Provenance.COMPUTED ? null : figure.quote());
        }
    }
}
