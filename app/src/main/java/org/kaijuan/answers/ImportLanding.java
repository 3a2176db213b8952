package org.kaijuan.answers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** Brings the rows of a plan into a bank, all of them together. */
@Component
class ImportLanding {

    private final EntryWriter writer;
    private final ImportBatches batches;
    private final Approval approval;
    private final AnswersAccess access;
    private final Audit audit;

    ImportLanding(EntryWriter writer, ImportBatches batches, Approval approval, AnswersAccess access, Audit audit) {
        this.writer = writer;
        this.batches = batches;
        this.approval = approval;
        this.access = access;
        this.audit = audit;
    }

    /** Brings a table that comes with Kaijuan into the province's bank; says how many entries there are of it. */
    int install(String name, ImportPlan plan) {
        Actor itself = Actor.system("Kaijuan", Map.of());
        BatchId batch = batches.add(null, name, null, itself.name());
        batches.apply(batch);
        List<Revision> first = plan.added().stream()
                .map(row -> Revision.first(row.content(), null, batch))
                .toList();
        writer.add(itself, null, first);
        writer.publish(first.stream().map(Revision::entry).toList());
        batches.counted(batch, plan);
        return first.size();
    }

    /** Writes what a plan says; what is new is published if the actor may do so. */
    ImportResult write(Actor actor, @Nullable LibraryId library, BatchId batch, ImportPlan plan) {
        List<Revision> first = plan.added().stream()
                .map(row -> Revision.first(row.content(), row.overrides(), batch))
                .toList();
        List<Revision> next = plan.changed().stream()
                .map(row -> Revision.next(row.before(), row.content(), batch))
                .toList();
        writer.add(actor, library, first);
        writer.revise(actor, next);
        boolean publishes = publishes(actor, library);
        List<EntryId> all = Stream.concat(first.stream(), next.stream())
                .map(Revision::entry)
                .toList();
        if (publishes) {
            writer.publish(all);
        }
        batches.counted(batch, plan);
        audit.record(
                actor,
                "answers.batch.imported",
                library,
                "batch",
                batch.toString(),
                Map.of(
                        "created",
                        first.size(),
                        "updated",
                        next.size(),
                        "refused",
                        plan.refused().size()));
        return new ImportResult(
                all.isEmpty() ? null : batch,
                plan.read(),
                first.size(),
                next.size(),
                plan.unchanged(),
                plan.refused(),
                publishes);
    }

    /** Whether readers see at once what the actor imports. */
    boolean publishes(Actor actor, @Nullable LibraryId library) {
        return access.may(actor, AnswersAccess.PUBLISH, library) && !approval.needsTwo(library);
    }
}
