package org.kaijuan.returns;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.audit.Audit;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.ProseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that libraries had already written: their text is kept, what it may say is proposed with the quoted words, and a
 * person confirms each. Nothing enters a return unquoted.
 */
@Service
public class Documents {

    private static final int LONGEST_NAME = 200;

    private final ReturnDrafts drafts;
    private final DocumentRows rows;
    private final DocumentReader reader;
    private final Audit audit;

    Documents(ReturnDrafts drafts, DocumentRows rows, DocumentReader reader, Audit audit) {
        this.drafts = drafts;
        this.rows = rows;
        this.reader = reader;
        this.audit = audit;
    }

    /**
     * Reads a Word, PDF or text file. Refused in words if it cannot be read: too large, a scan, encrypted, no text.
     *
     * @throws IOException when the stream itself fails
     */
    public Outcome<DocumentView> take(Actor actor, ReturnId id, String name, InputStream content) throws IOException {
        requireWrite(actor, id);
        return switch (ProseFile.read(content, name)) {
            case Outcome.Done<Prose>(Prose prose) -> Outcome.done(keep(actor, id, name, prose));
            case Outcome.Refused<Prose>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** The same for a text that was pasted. */
    public Outcome<DocumentView> take(Actor actor, ReturnId id, String name, String text) {
        requireWrite(actor, id);
        if (text.isBlank()) {
            return Outcome.refused("prose.no-text", name);
        }
        if (text.length() > ProseFile.LONGEST_TEXT) {
            return Outcome.refused("returns.too-long", ProseFile.LONGEST_TEXT);
        }
        return Outcome.done(keep(actor, id, name, Prose.of(text)));
    }

    private DocumentView keep(Actor actor, ReturnId id, String name, Prose prose) {
        ReturnDraft draft = drafts.get(actor, id);
        DocumentId document = DocumentId.next();
        String shortName = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        String storable = prose.text().replace("\u0000", "\uFFFD");
        rows.insert(
                document,
                id,
                shortName,
                storable,
                actor.name(),
                reader.read(Prose.of(storable), draft.form(), draft.notice().period()));
        DocumentView view = rows.find(document).orElseThrow();
        audit.record(
                actor,
                "returns.document.read",
                draft.library().id(),
                "return",
                id.toString(),
                Map.of("name", shortName, "proposals", view.proposals().size()));
        return view;
    }

    /** A document, for who may read the return. */
    @Transactional(readOnly = true)
    public DocumentView get(Actor actor, DocumentId id) {
        DocumentView document = rows.find(id).orElseThrow(() -> new NotFoundException("document " + id));
        drafts.visible(actor, document.returned());
        return document;
    }

    /**
     * Takes the chosen proposals into the return with their words, and rejects the others that were shown.
     *
     * @param chosen the positions, each with the version of its figure that the person saw in the return; 0 if there was none
     * @return how many were taken over. Refused: {@code returns.written-meanwhile} if somebody else wrote one of the figures
     *     since; those before it are taken, the others stay open
     */
    @Transactional
    public Outcome<Integer> confirm(Actor actor, DocumentId id, Map<Integer, Integer> chosen) {
        DocumentView document = get(actor, id);
        ReturnDraft draft = requireWrite(actor, document.returned());
        int taken = 0;
        for (ProposalView proposal : document.open()) {
            Integer seen = chosen.get(proposal.position());
            if (seen == null) {
                continue;
            }
            if (write(actor, draft, proposal, seen) instanceof Outcome.Refused<Integer>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
            rows.decide(id, proposal.position(), ProposalView.Decision.CONFIRMED);
            taken++;
        }
        document.open().stream()
                .map(ProposalView::position)
                .filter(position -> !chosen.containsKey(position))
                .forEach(position -> rows.decide(id, position, ProposalView.Decision.REJECTED));
        return Outcome.done(taken);
    }

    private Outcome<Integer> write(Actor actor, ReturnDraft draft, ProposalView proposal, int seen) {
        if (!proposal.isFigure()) {
            EntryBody highlight = new EntryBody.Highlight(proposal.figure(), proposal.quote());
            return drafts.write(
                    actor, draft.id(), EntryKind.HIGHLIGHT, UUID.randomUUID().toString(), highlight, 0);
        }
        EntryBody figure = new EntryBody.Figure(
                proposal.number(),
                proposal.words(),
                proposal.atLeast(),
                proposal.period(),
                Provenance.DECLARED,
                proposal.sentence());
        return drafts.write(actor, draft.id(), EntryKind.FIGURE, proposal.figure(), figure, seen);
    }

    /** The reports that were read for a return, the newest first. */
    @Transactional(readOnly = true)
    public List<DocumentLine> of(Actor actor, ReturnId id) {
        drafts.visible(actor, id);
        return rows.of(id);
    }

    private ReturnDraft requireWrite(Actor actor, ReturnId id) {
        ReturnDraft draft = drafts.get(actor, id);
        actor.require(ReturnsAccess.WRITE, draft.library().id());
        return draft;
    }
}
