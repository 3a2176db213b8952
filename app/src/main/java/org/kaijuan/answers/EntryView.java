package org.kaijuan.answers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * An entry as of one of its revisions.
 *
 * @param number in addresses: {@code /answers/{category}/{number}}
 * @param library whose it is; absent for the province's, which every library inherits
 * @param overrides the province's entry that this one stands in for
 * @param latest number of the newest revision
 * @param published number of the revision that readers see
 * @param submitted number of the revision that waits for a second person
 * @param sentBack what the second person wants changed in the newest revision
 * @param version number of the revision that {@code content} is
 * @param byName who wrote that revision
 * @param at when it was written, business time: how old the answer is
 */
public record EntryView(
        EntryId id,
        long number,
        @Nullable LibraryId library,
        @Nullable EntryId overrides,
        EntryState state,
        int latest,
        @Nullable Integer published,
        @Nullable Integer submitted,
        @Nullable String sentBack,
        int version,
        EntryContent content,
        String byName,
        Instant at) {

    public String question() {
        return content.wording().question();
    }

    public List<String> phrasings() {
        return content.wording().phrasings();
    }

    /** As written, placeholders included; readers get what {@link LiveAnswers} makes of it. */
    public String answer() {
        return content.wording().answer();
    }

    public String category() {
        return content.category();
    }

    /** Every way to ask for it, in all its languages. */
    public Stream<String> questions() {
        Wording english = content.english();
        return english == null
                ? content.wording().questions()
                : Stream.concat(content.wording().questions(), english.questions());
    }

    /** Whether it is one that every library inherits. */
    public boolean isOfProvince() {
        return library == null;
    }

    /** Whether {@code content} is what readers see. */
    public boolean isPublishedVersion() {
        return state == EntryState.PUBLISHED && Objects.equals(published, version);
    }

    /** Whether there is a newer revision than the one that readers see. */
    public boolean hasUnpublished() {
        return published != null && latest > published;
    }

    /** Where readers find it. */
    public String path() {
        return "/answers/" + Categories.inPath(category()) + "/" + number;
    }
}
