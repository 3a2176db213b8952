package org.kaijuan.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way into the bank: revision {@code version} of an entry.
 *
 * @param overrides the province's entry that a new entry stands in for
 * @param batch the import that it comes with
 */
record Revision(
        EntryId entry,
        int version,
        EntryContent content,
        @Nullable EntryId overrides,
        @Nullable BatchId batch) {

    static Revision first(EntryContent content, @Nullable EntryId overrides, @Nullable BatchId batch) {
        return new Revision(EntryId.next(), 1, content, overrides, batch);
    }

    static Revision next(EntryView before, EntryContent content, @Nullable BatchId batch) {
        return new Revision(before.id(), before.latest() + 1, content, null, batch);
    }

    /** The columns of {@code answers.revision}, as JSON knows them. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("entry_id", entry.toString());
        columns.put("version", version);
        columns.put("question", content.wording().question());
        columns.put("phrasings", content.wording().phrasings());
        columns.put("answer", content.wording().answer());
        Wording english = content.english();
        columns.put("question_en", english == null ? null : english.question());
        columns.put("phrasings_en", english == null ? null : english.phrasings());
        columns.put("answer_en", english == null ? null : english.answer());
        columns.put("category", content.category());
        columns.put("audience", content.audience().code());
        columns.put("source", content.source().name());
        columns.put("source_link", content.source().link());
        columns.put("source_date", text(content.source().date()));
        columns.put("valid_from", text(content.from()));
        columns.put("valid_until", text(content.until()));
        columns.put("owner_id", text(content.owner()));
        columns.put("review_by", text(content.reviewBy()));
        columns.put("overrides", text(overrides));
        columns.put("batch_id", text(batch));
        columns.put("question_key", QuestionKey.of(content.wording().question()));
        return columns;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
