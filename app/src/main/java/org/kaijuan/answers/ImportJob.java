package org.kaijuan.answers;

import java.util.Map;
import java.util.UUID;
import org.kaijuan.jobs.JobKind;
import org.kaijuan.jobs.JobRun;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Imports a table that was handed in, with progress. A repeat after a crash finds the table as it was, or imported. */
@Component
class ImportJob implements JobKind<ImportJob.Order> {

    static final String KEY = "answers.import";

    private final EntryImports imports;

    ImportJob(EntryImports imports) {
        this.imports = imports;
    }

    /** @param rows about how many there are, for the progress */
    record Order(UUID batch, int rows) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Class<Order> parameters() {
        return Order.class;
    }

    @Override
    public void run(Order order, JobRun run) {
        BatchId batch = new BatchId(order.batch());
        switch (imports.apply(run.actor(), batch, done -> run.progress(done, order.rows()))) {
            case Outcome.Done<ImportResult>(ImportResult result) -> tell(run, result);
            case Outcome.Refused<ImportResult>(Refusal refusal) -> {
                BatchView over = imports.get(run.actor(), batch);
                run.result(Map.of("created", over.created(), "updated", over.updated(), "refused", over.refused()));
            }
        }
    }

    private static void tell(JobRun run, ImportResult result) {
        result.refused().forEach(row -> run.refused(Long.toString(row.row()), row.reason()));
        run.result(Map.of(
                "created", result.created(),
                "updated", result.updated(),
                "unchanged", result.unchanged(),
                "refused", result.refused().size()));
    }
}
