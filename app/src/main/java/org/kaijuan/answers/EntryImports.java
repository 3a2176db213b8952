package org.kaijuan.answers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.TableFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables of answers (xlsx, csv): handed in, looked at, imported, taken back. A row is recognised by its question, so
 * importing a table again changes nothing. Rows that are wrong are refused one by one; the others are imported together or,
 * if anything breaks, not at all. Refusals of a whole table: {@code answers.no-question-column}, {@code
 * answers.no-answer-column}, {@code answers.batch-over} and those of {@link TableFile}.
 */
@Service
public class EntryImports {

    private static final int SHOWN = 20;

    private final ImportTables tables;
    private final ImportLanding landing;
    private final ImportBatches batches;
    private final BatchUndo undo;
    private final AnswersAccess access;
    private final Jobs jobs;
    private final Audit audit;

    EntryImports(
            ImportTables tables,
            ImportLanding landing,
            ImportBatches batches,
            BatchUndo undo,
            AnswersAccess access,
            Jobs jobs,
            Audit audit) {
        this.tables = tables;
        this.landing = landing;
        this.batches = batches;
        this.undo = undo;
        this.access = access;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Imports a table at once; what is new is published if the actor may do so.
     *
     * @param library whose bank; absent for the province's
     */
    @Transactional
    public Outcome<ImportResult> run(Actor actor, @Nullable LibraryId library, String name, InputStream content)
            throws IOException {
        access.require(actor, AnswersAccess.EDIT, library);
        return switch (tables.read(content, name)) {
            case Outcome.Refused<TableFile>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<TableFile>(TableFile table) -> {
                BatchId batch = batches.add(library, name, null, actor.name());
                batches.apply(batch);
                yield Outcome.done(landing.write(actor, library, batch, tables.plan(library, table, done -> {})));
            }
        };
    }

    /** Brings a table that comes with Kaijuan into the province's bank, for the first time. */
    @Transactional
    int install(String name, InputStream content) throws IOException {
        ImportPlan plan = tables.plan(null, tables.read(content, name).orThrow(), done -> {});
        if (!plan.refused().isEmpty()) {
            throw new IllegalStateException(name + ": " + plan.refused().getFirst());
        }
        return landing.install(name, plan);
    }

    /** Takes a table in, to be looked at by {@link #preview} and imported by {@link #apply}. */
    @Transactional
    public Outcome<BatchId> handIn(Actor actor, @Nullable LibraryId library, String name, byte[] content)
            throws IOException {
        access.require(actor, AnswersAccess.EDIT, library);
        return tables.read(new ByteArrayInputStream(content), name)
                .map(table -> batches.add(library, name, content, actor.name()));
    }

    /** What importing the table would do. */
    @Transactional(readOnly = true)
    public ImportPreview preview(Actor actor, BatchId id) {
        BatchView batch = get(actor, id);
        ImportPlan plan = tables.plan(batch.library(), table(id), done -> {});
        Stream<ImportPreview.Sample> added =
                plan.added().stream().map(row -> new ImportPreview.Sample(row.row(), row.content(), true));
        Stream<ImportPreview.Sample> changed =
                plan.changed().stream().map(row -> new ImportPreview.Sample(row.row(), row.content(), false));
        return new ImportPreview(
                batch,
                plan.read(),
                plan.added().size(),
                plan.changed().size(),
                plan.unchanged(),
                plan.refused().size(),
                Stream.concat(added, changed).limit(SHOWN).toList(),
                plan.refused().stream().limit(SHOWN).toList(),
                landing.publishes(actor, batch.library()));
    }

    /** Every row of a table, not yet imported, that would be refused. */
    @Transactional(readOnly = true)
    public List<RefusedRow> refused(Actor actor, BatchId id) {
        BatchView batch = get(actor, id);
        return tables.plan(batch.library(), table(id), done -> {}).refused();
    }

    /** Starts the job that imports a table that was handed in. */
    @Transactional
    public JobId start(Actor actor, BatchId id) {
        BatchView batch = get(actor, id);
        access.require(actor, AnswersAccess.EDIT, batch.library());
        int rows = batch.isOpen() ? table(id).rows().size() : 1;
        return jobs.start(actor, ImportJob.KEY, new ImportJob.Order(id.value(), rows), batch.library());
    }

    /** Imports a table that was handed in; the second of two calls is refused. */
    @Transactional
    public Outcome<ImportResult> apply(Actor actor, BatchId id, LongConsumer progress) {
        BatchView batch = get(actor, id);
        access.require(actor, AnswersAccess.EDIT, batch.library());
        if (!batch.isOpen()) {
            return Outcome.refused("answers.batch-over");
        }
        TableFile table = table(id);
        if (!batches.apply(id)) {
            return Outcome.refused("answers.batch-over");
        }
        return Outcome.done(landing.write(actor, batch.library(), id, tables.plan(batch.library(), table, progress)));
    }

    /**
     * Takes an import back: what it added is retired, what it changed is as before. Entries that somebody changed since stay.
     *
     * @return how many entries were taken back
     */
    @Transactional
    public Outcome<Integer> undo(Actor actor, BatchId id) {
        BatchView batch = get(actor, id);
        access.require(actor, AnswersAccess.PUBLISH, batch.library());
        if (!batches.undo(id, actor.name())) {
            return Outcome.refused("answers.batch-not-undone");
        }
        int taken = undo.run(actor, id);
        audit.record(actor, "answers.batch.undone", batch.library(), "batch", id.toString(), Map.of("rows", taken));
        return Outcome.done(taken);
    }

    /** @throws NotFoundException if there is none in a bank that the actor may look into */
    @Transactional(readOnly = true)
    public BatchView get(Actor actor, BatchId id) {
        BatchView batch = batches.find(id).orElseThrow(() -> new NotFoundException("import " + id));
        access.requireSight(actor, batch.library());
        return batch;
    }

    /** The newest imports of a bank. */
    @Transactional(readOnly = true)
    public List<BatchView> list(Actor actor, @Nullable LibraryId library) {
        access.requireSight(actor, library);
        return batches.list(library, SHOWN);
    }

    private TableFile table(BatchId id) {
        byte[] content = batches.content(id).orElseThrow(() -> new NotFoundException("table of " + id));
        try {
            return tables.read(new ByteArrayInputStream(content), "").orThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
