package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer bank: what readers may see, and the verbs of those who write it.
 *
 * <p>A {@code library} that is absent stands for the province's bank. Refusals: {@code answers.changed-meanwhile}, {@code
 * answers.question-taken}, {@code answers.second-person} and those of {@link ContentCheck}.
 */
@Service
public class Entries {

    private final EntryQueries queries;
    private final EntryWriter writer;
    private final ContentCheck check;
    private final Approval approval;
    private final AnswersAccess access;
    private final Audit audit;

    Entries(
            EntryQueries queries,
            EntryWriter writer,
            ContentCheck check,
            Approval approval,
            AnswersAccess access,
            Audit audit) {
        this.queries = queries;
        this.writer = writer;
        this.check = check;
        this.approval = approval;
        this.access = access;
        this.audit = audit;
    }

    /** What readers of a library may see on a day: its own entries, and the province's that it neither hides nor overrides. */
    @Transactional(readOnly = true)
    public List<EntryView> visible(LibraryId library, LocalDate day) {
        return queries.visible(library, day);
    }

    /** The entry as readers of the library see it on that day; nothing if they do not (any more). */
    @Transactional(readOnly = true)
    public Optional<EntryView> visible(LibraryId library, LocalDate day, EntryId entry) {
        return queries.visible(library, day, entry);
    }

    /** The entry of a number, if readers of the library may see it or could on other days; for kind words about why not now. */
    @Transactional(readOnly = true)
    public Optional<EntryView> published(LibraryId library, long number) {
        return queries.published(number).filter(entry -> entry.isOfProvince() || library.equals(entry.library()));
    }

    /** Every published entry of all banks, whatever its days: what an index is built from. */
    @Transactional(readOnly = true)
    public List<PublishedEntry> published() {
        return queries.published(null);
    }

    /** Those of the entries that are published. */
    @Transactional(readOnly = true)
    public List<PublishedEntry> published(Collection<EntryId> entries) {
        return entries.isEmpty() ? List.of() : queries.published(entries);
    }

    /** What changed after a number, in the order of the numbers. */
    @Transactional(readOnly = true)
    public List<EntryChange> changesAfter(long sequence, int limit) {
        return queries.changesAfter(sequence, limit);
    }

    /** The number of the newest change; 0 if there was none. */
    @Transactional(readOnly = true)
    public long lastChange() {
        return queries.lastChange();
    }

    /**
     * The newest revision of an entry, for staff.
     *
     * @throws NotFoundException if there is none in a bank that the actor may look into
     */
    @Transactional(readOnly = true)
    public EntryView get(Actor actor, EntryId id) {
        EntryView entry = queries.newest(id).orElseThrow(() -> new NotFoundException("answer " + id));
        access.requireSight(actor, entry.library());
        return entry;
    }

    /** Whether a second person publishes what one has written in that bank. */
    public boolean needsTwo(@Nullable LibraryId library) {
        return approval.needsTwo(library);
    }

    /** Writes a new entry, a draft. */
    @Transactional
    public Outcome<EntryId> create(Actor actor, @Nullable LibraryId library, EntryContent content) {
        return create(actor, library, null, content);
    }

    Outcome<EntryId> create(
            Actor actor, @Nullable LibraryId library, @Nullable EntryId overrides, EntryContent content) {
        access.require(actor, AnswersAccess.EDIT, library);
        Optional<Refusal> refusal = check.refusal(content);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (queries.isTaken(library, content.wording().question(), null)) {
            return Outcome.refused("answers.question-taken");
        }
        Revision first = Revision.first(content, overrides, null);
        EntryId id = first.entry();
        writer.add(actor, library, List.of(first));
        audit.record(
                actor,
                "answers.entry.created",
                library,
                "entry",
                id.toString(),
                Map.of("question", content.wording().question()));
        return Outcome.done(id);
    }

    /**
     * Writes the next revision. Readers see the one before until this is published.
     *
     * @param basedOn number of the revision that was the newest when the editor began
     */
    @Transactional
    public Outcome<EntryView> revise(Actor actor, EntryId id, int basedOn, EntryContent content) {
        EntryView entry = get(actor, id);
        access.require(actor, AnswersAccess.EDIT, entry.library());
        Optional<Refusal> refusal = check.refusal(content);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (content.equals(entry.content())) {
            return Outcome.done(entry);
        }
        if (queries.isTaken(entry.library(), content.wording().question(), id)) {
            return Outcome.refused("answers.question-taken");
        }
        if (writer.revise(actor, List.of(new Revision(id, basedOn + 1, content, null, null))) == 0) {
            return Outcome.refused("answers.changed-meanwhile");
        }
        audit.record(
                actor,
                "answers.entry.revised",
                entry.library(),
                "entry",
                id.toString(),
                Map.of("version", basedOn + 1, "question", content.wording().question()));
        return Outcome.done(get(actor, id));
    }

    /**
     * Lets readers see the newest revision, from now on.
     *
     * @param version the revision that the actor has read
     */
    @Transactional
    public Outcome<EntryView> publish(Actor actor, EntryId id, int version) {
        EntryView entry = get(actor, id);
        access.require(actor, AnswersAccess.PUBLISH, entry.library());
        if (entry.latest() != version) {
            return Outcome.refused("answers.changed-meanwhile");
        }
        if (!approval.mayPublish(actor, entry)) {
            return Outcome.refused("answers.second-person");
        }
        if (entry.state() == EntryState.RETIRED && queries.isTaken(entry.library(), entry.question(), id)) {
            return Outcome.refused("answers.question-taken");
        }
        writer.publish(List.of(id));
        record(actor, "answers.entry.published", entry);
        return Outcome.done(get(actor, id));
    }

    /** Takes an entry from the readers; {@link #publish} brings it back. */
    @Transactional
    public Outcome<EntryView> retire(Actor actor, EntryId id) {
        EntryView entry = get(actor, id);
        access.require(actor, AnswersAccess.PUBLISH, entry.library());
        if (entry.state() == EntryState.RETIRED) {
            return Outcome.done(entry);
        }
        writer.retire(List.of(id));
        record(actor, "answers.entry.retired", entry);
        return Outcome.done(get(actor, id));
    }

    private void record(Actor actor, String action, EntryView entry) {
        audit.record(
                actor,
                action,
                entry.library(),
                "entry",
                entry.id().toString(),
                Map.of("version", entry.latest(), "question", entry.question()));
    }
}
