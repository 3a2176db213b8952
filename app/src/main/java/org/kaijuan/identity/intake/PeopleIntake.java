package org.kaijuan.identity.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.TableFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people in from spreadsheets: a preview first, then all at once, and back if it was wrong. */
@Service
public class PeopleIntake {

    private static final int LISTED = 100;

    private final Batches batches;
    private final Matching matching;
    private final Application application;
    private final Libraries libraries;
    private final Clock clock;
    private final Audit audit;

    PeopleIntake(
            Batches batches,
            Matching matching,
            Application application,
            Libraries libraries,
            Clock clock,
            Audit audit) {
        this.batches = batches;
        this.matching = matching;
        this.application = application;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** Reads a table as a batch and decides about each row; changes nobody. */
    @Transactional
    public Outcome<UUID> preview(Actor actor, LibraryId library, String filename, TableFile table) {
        actor.require(IdentityPermissions.PERSON_IMPORT, library);
        return switch (PersonLines.of(table, libraries.departments(library))) {
            case Outcome.Refused<List<PersonLine>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<PersonLine>>(List<PersonLine> lines) -> {
                UUID batch = batches.add(library, filename, actor.name(), clock.instant(), lines);
                batches.expectMany();
                matching.run(batch, library);
                yield Outcome.done(batch);
            }
        };
    }

    /** Decides again, since time has passed, and writes all rows that are not refused. */
    @Transactional
    public Outcome<BatchView> apply(Actor actor, UUID id) {
        batches.lock(get(actor, id).id());
        BatchView batch = get(actor, id);
        if (batch.state() != BatchView.State.PREVIEWED) {
            return Outcome.refused("identity.import-done");
        }
        batches.expectMany();
        matching.run(id, batch.library());
        application.apply(id, batch.library());
        batches.applied(id, clock.instant());
        BatchView applied = get(actor, id);
        record(
                actor,
                "identity.import.applied",
                applied,
                Map.of("created", applied.created(), "updated", applied.updated(), "refused", applied.refused()));
        return Outcome.done(applied);
    }

    /** Puts back whom nobody has changed or used since. */
    @Transactional
    public Outcome<BatchView> undo(Actor actor, UUID id) {
        batches.lock(get(actor, id).id());
        BatchView batch = get(actor, id);
        if (batch.state() != BatchView.State.APPLIED) {
            return Outcome.refused("identity.import-not-applied");
        }
        batches.expectMany();
        int kept = application.undo(id);
        batches.undone(id, clock.instant(), kept);
        record(actor, "identity.import.undone", batch, Map.of("kept", kept));
        return Outcome.done(get(actor, id));
    }

    /** @throws NotFoundException if there is no such batch in the actor's scope */
    public BatchView get(Actor actor, UUID id) {
        return batches.find(id)
                .filter(batch -> actor.may(IdentityPermissions.PERSON_IMPORT, batch.library()))
                .orElseThrow(() -> new NotFoundException("import " + id));
    }

    /** Batches in the actor's scope, the latest first. */
    public List<BatchView> recent(Actor actor) {
        return batches.of(
                List.copyOf(actor.scope(IdentityPermissions.PERSON_IMPORT).libraries()), LISTED);
    }

    /** The first rows with an action, in the order of the file. */
    public List<RowView> sample(Actor actor, UUID id, RowView.Action action, int limit) {
        return batches.rows(get(actor, id).id(), action, limit);
    }

    /** All refused rows, streamed. Close the stream. */
    public Stream<RowView> refused(Actor actor, UUID id) {
        return batches.stream(get(actor, id).id(), RowView.Action.REFUSE);
    }

    private void record(Actor actor, String action, BatchView batch, Map<String, ?> detail) {
        audit.record(actor, action, batch.library(), "import", batch.id().toString(), detail);
    }
}
