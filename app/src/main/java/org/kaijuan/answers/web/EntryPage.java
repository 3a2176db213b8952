package org.kaijuan.answers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.LiveAnswer;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Refusal;

/**
 * An entry as editors see it.
 *
 * @param live the answer as readers of {@code as} would get it today
 * @param english the same in English; absent if there is no English wording
 * @param steps what changed from revision to revision, the newest first
 * @param own the editor's library, if the entry is the province's and may be overridden or hidden there
 */
public record EntryPage(
        EntryView entry,
        String bank,
        String bankName,
        String category,
        LibraryView as,
        LiveAnswer live,
        @Nullable LiveAnswer english,
        @Nullable String owner,
        List<RevisionStep> steps,
        boolean mayEdit,
        boolean mayPublish,
        boolean needsTwo,
        @Nullable LibraryView own,
        boolean hidden,
        boolean overridden,
        @Nullable Refusal refusal) {}
