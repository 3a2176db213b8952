package org.kaijuan.answers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.Wording;

/**
 * A revision and what it changed.
 *
 * @param changes in the order of the form; of the first revision nothing
 */
public record RevisionStep(EntryView revision, List<Change> changes) {

    /** @param field the message {@code answers.field.<field>} */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /** @param revisions the newest first */
    static List<RevisionStep> of(List<EntryView> revisions) {
        List<RevisionStep> steps = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            EntryView revision = revisions.get(i);
            List<Change> changes =
                    i + 1 < revisions.size() ? changes(revisions.get(i + 1).content(), revision.content()) : List.of();
            steps.add(new RevisionStep(revision, changes));
        }
        return steps;
    }

    private static List<Change> changes(EntryContent before, EntryContent after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "question", before, after, content -> content.wording().question());
        add(
                changes,
                "phrasings",
                before,
                after,
                content -> String.join("\n", content.wording().phrasings()));
        add(changes, "answer", before, after, content -> content.wording().answer());
        add(changes, "question-en", before, after, content -> english(content, Wording::question));
        add(changes, "phrasings-en", before, after, content -> english(content, RevisionStep::phrasings));
        add(changes, "answer-en", before, after, content -> english(content, Wording::answer));
        add(changes, "category", before, after, EntryContent::category);
        add(changes, "source", before, after, content -> content.source().name());
        add(
                changes,
                "source-date",
                before,
                after,
                content -> day(content.source().date()));
        add(changes, "from", before, after, content -> day(content.from()));
        add(changes, "until", before, after, content -> day(content.until()));
        add(changes, "review-by", before, after, content -> day(content.reviewBy()));
        return changes;
    }

    private static void add(
            List<Change> changes,
            String field,
            EntryContent before,
            EntryContent after,
            Function<EntryContent, @Nullable String> part) {
        String old = part.apply(before);
        String now = part.apply(after);
        if (!Objects.equals(old, now)) {
            changes.add(new Change(field, old, now));
        }
    }

    private static String phrasings(Wording wording) {
        return String.join("\n", wording.phrasings());
    }

    private static @Nullable String english(EntryContent content, Function<Wording, String> part) {
        Wording english = content.english();
        return english == null ? null : part.apply(english);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
