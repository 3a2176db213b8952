package org.kaijuan.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.web.TableFile;

/** What importing a table would do: the dry run, and the first half of the import. */
record ImportPlan(int read, List<Added> added, List<Changed> changed, int unchanged, List<RefusedRow> refused) {

    /** @param overrides the entry of the province that asks the same */
    record Added(long row, EntryContent content, @Nullable EntryId overrides) {}

    record Changed(long row, EntryView before, EntryContent content) {}

    /**
     * Holds the rows against the bank.
     *
     * @param bank entries of the bank by the keys of their questions
     * @param inherited entries of the province that nothing overrides yet, likewise; empty for the province's own bank
     * @param progress told the rows done
     */
    static ImportPlan of(
            TableFile table,
            RowReader reader,
            ContentCheck check,
            Map<String, EntryView> bank,
            Map<String, EntryId> inherited,
            LongConsumer progress) {
        Draft draft = new Draft(reader, check, bank, inherited);
        long done = 0;
        for (TableFile.Row row : table.rows()) {
            draft.take(row);
            progress.accept(++done);
        }
        return new ImportPlan(table.rows().size(), draft.added, draft.changed, draft.unchanged, draft.refused);
    }

    private static final class Draft {

        private final RowReader reader;
        private final ContentCheck check;
        private final Map<String, EntryView> bank;
        private final Map<String, EntryId> inherited;
        private final Map<String, Long> seen = new HashMap<>();
        private final List<Added> added = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private int unchanged;

        Draft(RowReader reader, ContentCheck check, Map<String, EntryView> bank, Map<String, EntryId> inherited) {
            this.reader = reader;
            this.check = check;
            this.bank = bank;
            this.inherited = inherited;
        }

        void take(TableFile.Row row) {
            try {
                String key = QuestionKey.of(reader.question(row));
                EntryView before = bank.get(key);
                EntryContent content = reader.read(row, before == null ? null : before.content());
                refusal(row, key, content)
                        .ifPresentOrElse(why -> refuse(row, why), () -> sort(row, key, before, content));
            } catch (RefusedException why) {
                refuse(row, why.refusal());
            }
        }

        private Optional<Refusal> refusal(TableFile.Row row, String key, EntryContent content) {
            Optional<Refusal> wrong = check.refusal(content);
            if (wrong.isPresent()) {
                return wrong;
            }
            Long earlier = seen.putIfAbsent(key, row.position());
            return earlier == null ? Optional.empty() : Optional.of(Refusal.of("answers.row-repeats", earlier));
        }

        private void sort(TableFile.Row row, String key, @Nullable EntryView before, EntryContent content) {
            if (before == null) {
                added.add(new Added(row.position(), content, inherited.get(key)));
            } else if (before.content().equals(content)) {
                unchanged++;
            } else {
                changed.add(new Changed(row.position(), before, content));
            }
        }

        private void refuse(TableFile.Row row, Refusal why) {
            refused.add(new RefusedRow(row.position(), why.sentence()));
        }
    }
}
