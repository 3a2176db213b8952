package org.kaijuan.answers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.TableFile;
import org.springframework.stereotype.Component;

/** Reads tables of answers and says what importing them would do. */
@Component
class ImportTables {

    private final EntryQueries queries;
    private final ContentCheck check;
    private final CategoryWords categories;

    ImportTables(EntryQueries queries, ContentCheck check, CategoryWords categories) {
        this.queries = queries;
        this.check = check;
        this.categories = categories;
    }

    /** The table, if it has the columns without which there are no answers. */
    Outcome<TableFile> read(InputStream content, String name) throws IOException {
        Outcome<TableFile> outcome = TableFile.read(content, name);
        if (outcome instanceof Outcome.Done<TableFile>(TableFile table)) {
            Headings headings = Headings.of(table);
            if (!headings.has("question")) {
                return Outcome.refused("answers.no-question-column");
            }
            if (!headings.has("answer")) {
                return Outcome.refused("answers.no-answer-column");
            }
        }
        return outcome;
    }

    /** Its rows held against the bank of a library, or the province's. */
    ImportPlan plan(@Nullable LibraryId library, TableFile table, LongConsumer progress) {
        RowReader reader = new RowReader(Headings.of(table), categories.byName());
        Map<String, EntryId> inherited = library == null ? Map.of() : queries.inherited(library);
        return ImportPlan.of(table, reader, check, queries.bank(library), inherited, progress);
    }
}
