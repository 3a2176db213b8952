package org.kaijuan.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaijuan.command.Importer;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;

/** {@code ./kaijuan import KIND FILE… --library CODE} for deliveries made elsewhere; one kind for each source. */
final class DeliveriesImporter implements Importer {

    private final String kind;
    private final Source source;
    private final DeliveryLists lists;
    private final DeliveryRecords records;

    DeliveriesImporter(String kind, Source source, DeliveryLists lists, DeliveryRecords records) {
        this.kind = kind;
        this.source = source;
        this.lists = lists;
        this.records = records;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Result run(Actor actor, LibraryId library, Path file, Rejects rejects) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream content = Files.newInputStream(file)) {
            return switch (lists.read(library, content, name)) {
                case Outcome.Done<DeliveryList>(DeliveryList list) -> take(actor, library, name, list, rejects);
                case Outcome.Refused<DeliveryList>(Refusal refusal) -> {
                    rejects.refuse(1, refusal.sentence());
                    yield new Result(1, 0, 0, 1);
                }
            };
        }
    }

    private Result take(Actor actor, LibraryId library, String name, DeliveryList list, Rejects rejects) {
        list.refused().forEach(row -> rejects.refuse(row.position(), row.reason()));
        ImportOrder order = new ImportOrder(
                library, BatchView.Kind.DELIVERIES, source, name, list.refused().size());
        ImportedRows rows = records.record(actor, order, list.rows()).orThrow();
        return new Result(rows.read(), rows.created(), 0, rows.refused());
    }
}
