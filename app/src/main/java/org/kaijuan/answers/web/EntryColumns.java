package org.kaijuan.answers.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.Wording;
import org.kaijuan.web.Excel;

/** The columns of an exported bank: under the headings that an import reads, so that a table can go there and back. */
final class EntryColumns {

    static final List<Excel.Column<EntryView>> ALL = List.of(
            column("question", content -> content.wording().question()),
            column("answer", content -> content.wording().answer()),
            column("similar_qs", content -> String.join("|", content.wording().phrasings())),
            column("category", EntryContent::category),
            column("audience", content -> content.audience().code()),
            column("source", content -> content.source().name()),
            column("source_link", content -> content.source().link()),
            column("source_date", content -> content.source().date()),
            column("effective_time", EntryContent::from),
            column("expire_time", EntryContent::until),
            column("review_by", EntryContent::reviewBy),
            column("question_en", content -> english(content, Wording::question)),
            column("answer_en", content -> english(content, Wording::answer)),
            column("similar_qs_en", content -> english(content, wording -> String.join("|", wording.phrasings()))),
            Excel.column("state", entry -> entry.state().code()),
            Excel.column("number", EntryView::number));

    private EntryColumns() {}

    private static Excel.Column<EntryView> column(
            String header, Function<EntryContent, ? extends @Nullable Object> value) {
        return Excel.column(header, entry -> value.apply(entry.content()));
    }

    private static @Nullable String english(EntryContent content, Function<Wording, String> part) {
        Wording english = content.english();
        return english == null ? null : part.apply(english);
    }
}
