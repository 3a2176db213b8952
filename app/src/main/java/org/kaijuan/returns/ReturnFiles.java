package org.kaijuan.returns;

import java.io.InputStream;
import java.util.UUID;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;

/** Files that libraries hand in as answers. */
@Service
public class ReturnFiles {

    /** A signed report of fifty scanned pages. */
    private static final long LARGEST = 50L << 20;

    private final ReturnDrafts drafts;
    private final Files files;

    ReturnFiles(ReturnDrafts drafts, Files files) {
        this.drafts = drafts;
        this.files = files;
    }

    /** Stores a file and makes it the answer; the same refusals as {@link Files#store} and {@link ReturnDrafts#write}. */
    public Outcome<Integer> put(Actor actor, ReturnId id, String question, String name, InputStream content, int seen) {
        ReturnDraft draft = drafts.get(actor, id);
        actor.require(ReturnsAccess.WRITE, draft.library().id());
        if (draft.form()
                .question(question)
                .filter(asked -> asked.kind() == QuestionKind.FILE)
                .isEmpty()) {
            throw new NotFoundException("question " + question);
        }
        NewFile file = new NewFile(draft.library().id(), "returns.file", name, content, LARGEST);
        return switch (files.store(actor, file)) {
            case Outcome.Done<FileView>(FileView stored) ->
                drafts.write(
                        actor,
                        id,
                        EntryKind.ANSWER,
                        question,
                        EntryBody.Answer.of(stored.id().toString()),
                        seen);
            case Outcome.Refused<FileView>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** The file that is the answer in the working copy. */
    public FileView get(Actor actor, ReturnId id, String question) {
        ReturnDraft draft = drafts.get(actor, id);
        boolean isFile = draft.form()
                .question(question)
                .filter(asked -> asked.kind() == QuestionKind.FILE)
                .isPresent();
        return draft.entries().stream()
                .filter(entry -> isFile && entry.key().equals(question))
                .map(Entry::body)
                .filter(EntryBody.Answer.class::isInstance)
                .map(body -> new FileId(UUID.fromString(((EntryBody.Answer) body).text())))
                .map(files::get)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file " + question));
    }
}
