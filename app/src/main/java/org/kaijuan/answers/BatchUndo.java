package org.kaijuan.answers;

import java.util.List;
import org.kaijuan.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what an import did to entries that nobody has changed since. */
@Component
class BatchUndo {

    private static final String STILL = EntryReader.NEWEST + " where r.batch_id = :batch and e.retired_at is null";

    private final JdbcClient jdbc;
    private final EntryReader rows;
    private final EntryWriter writer;

    BatchUndo(JdbcClient jdbc, EntryReader rows, EntryWriter writer) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.writer = writer;
    }

    int run(Actor actor, BatchId batch) {
        List<EntryView> touched = jdbc.sql("select " + EntryReader.COLUMNS + STILL)
                .param("batch", batch.value())
                .query(rows)
                .list();
        List<EntryId> added = touched.stream()
                .filter(entry -> entry.version() == 1)
                .map(EntryView::id)
                .toList();
        writer.retire(added);
        List<EntryView> changed =
                touched.stream().filter(entry -> entry.version() > 1).toList();
        restore(actor, changed);
        return touched.size();
    }

    private void restore(Actor actor, List<EntryView> changed) {
        List<EntryView> before = before(changed);
        writer.revise(
                actor,
                before.stream()
                        .map(entry -> Revision.next(entry, entry.content(), null))
                        .toList());
        writer.publish(changed.stream()
                .filter(EntryView::isPublishedVersion)
                .map(EntryView::id)
                .toList());
    }

    private List<EntryView> before(List<EntryView> changed) {
        return jdbc.sql("select " + EntryReader.COLUMNS + """
                  from answers.entry e join answers.revision r on r.entry_id = e.id and r.version = e.version - 1
                 where e.id = any(:ids)
                """)
                .param(
                        "ids",
                        EntryWriter.ids(changed.stream().map(EntryView::id).toList()))
                .query(rows)
                .list();
    }
}
