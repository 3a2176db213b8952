package org.kaijuan.answers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.EntryView;
import org.kaijuan.identity.LibraryView;

/**
 * One question.
 *
 * @param entry absent when the answer does not hold today
 * @param known the entry, whatever its days
 * @param beside other questions of its category
 */
public record FaqEntryPage(
        LibraryView library,
        @Nullable FaqEntry entry,
        EntryView known,
        String question,
        String category,
        String categoryPath,
        List<FaqEntry> beside) {}
