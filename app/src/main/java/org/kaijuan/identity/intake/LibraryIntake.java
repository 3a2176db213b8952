package org.kaijuan.identity.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewLibrary;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.web.TableFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings libraries in from a spreadsheet: a preview first, then all at once, and back if it was wrong. */
@Service
public class LibraryIntake {

    private final LibraryBatches batches;
    private final Libraries libraries;
    private final Clock clock;
    private final Audit audit;

    LibraryIntake(LibraryBatches batches, Libraries libraries, Clock clock, Audit audit) {
        this.batches = batches;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** Reads a table as a batch and decides about each row; changes no library. */
    @Transactional
    public Outcome<UUID> preview(Actor actor, String filename, TableFile table) {
        require(actor);
        return LibraryLines.of(table, libraries)
                .map(lines -> batches.add(filename, actor.name(), clock.instant(), lines));
    }

    /**
     * Writes all rows that are not refused.
     *
     * @throws RefusedException if the register has changed since the preview so that a row no longer fits; then nothing is
     *     written
     */
    @Transactional
    public Outcome<LibraryBatchView> apply(Actor actor, UUID id) {
        batches.lock(id);
        LibraryBatchView batch = get(actor, id);
        if (batch.state() != BatchView.State.PREVIEWED) {
            return Outcome.refused("identity.import-done");
        }
        List<LibraryLine> updates = with(batch, RowView.Action.UPDATE);
        updates.forEach(line ->
                correct(actor, line, text(line.school()), text(line.kind())).orThrow());
        libraries.addAll(
                actor,
                with(batch, RowView.Action.CREATE).stream()
                        .map(this::newLibrary)
                        .toList());
        batches.setState(id, BatchView.State.APPLIED, 0);
        audit.record(
                actor,
                "identity.libraries.imported",
                null,
                "import",
                id.toString(),
                Map.of("changes", batch.changes()));
        return Outcome.done(find(id));
    }

    /** Takes out the libraries that nobody uses yet and puts the other names back. */
    @Transactional
    public Outcome<LibraryBatchView> undo(Actor actor, UUID id) {
        batches.lock(id);
        LibraryBatchView batch = get(actor, id);
        if (batch.state() != BatchView.State.APPLIED) {
            return Outcome.refused("identity.import-not-applied");
        }
        long kept =
                batch.lines().stream().filter(line -> !takeBack(actor, line)).count();
        batches.setState(id, BatchView.State.UNDONE, (int) kept);
        audit.record(actor, "identity.libraries.import-undone", null, "import", id.toString(), Map.of("kept", kept));
        return Outcome.done(find(id));
    }

    /** @throws NotFoundException if there is no such batch */
    public LibraryBatchView get(Actor actor, UUID id) {
        require(actor);
        return find(id);
    }

    private LibraryBatchView find(UUID id) {
        return batches.find(id).orElseThrow(() -> new NotFoundException("import " + id));
    }

    private static List<LibraryLine> with(LibraryBatchView batch, RowView.Action action) {
        return batch.lines().stream().filter(line -> line.action() == action).toList();
    }

    private NewLibrary newLibrary(LibraryLine line) {
        return new NewLibrary(
                new LibraryId(text(line.code())),
                text(line.school()),
                LibraryView.Kind.valueOf(text(line.kind())),
                LibraryLines.city(libraries, text(line.city()))
                        .orElseThrow(() -> new NotFoundException("city " + line.city()))
                        .id());
    }

    private Outcome<LibraryId> correct(Actor actor, LibraryLine line, String school, String kind) {
        LibraryId library = new LibraryId(text(line.code()));
        return libraries.correct(actor, library, school, LibraryView.Kind.valueOf(kind));
    }

    /** Whether the library is as it was before. */
    private boolean takeBack(Actor actor, LibraryLine line) {
        return switch (line.action()) {
            case SAME, REFUSE -> true;
            case CREATE ->
                isAsWritten(line)
                        && libraries.remove(actor, new LibraryId(text(line.code()))) instanceof Outcome.Done<LibraryId>;
            case UPDATE ->
                isAsWritten(line)
                        && correct(actor, line, text(line.oldSchool()), text(line.oldKind()))
                                instanceof Outcome.Done<LibraryId>;
        };
    }

    private boolean isAsWritten(LibraryLine line) {
        return libraries
                .find(text(line.code()))
                .filter(library -> Objects.equals(library.school(), line.school())
                        && library.kind().name().equals(line.kind()))
                .isPresent();
    }

    /** A register is changed as a whole, so by who holds the permission everywhere. */
    private void require(Actor actor) {
        if (!actor.mayAnywhere(IdentityPermissions.UNIT_EDIT)
                || !actor.scope(IdentityPermissions.UNIT_EDIT)
                        .libraries()
                        .containsAll(libraries.everywhere().libraries())) {
            throw new ForbiddenException(IdentityPermissions.UNIT_EDIT);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
