package org.kaijuan.answers.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.EntryBatch;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * The editors' list.
 *
 * @param library whose bank; absent for the province's
 * @param own the library of an editor who looks at the province's bank and may hide or override its entries
 * @param refused what a bulk act could not do
 */
public record EntriesPage(
        String bank,
        @Nullable LibraryId library,
        String bankName,
        List<Option> banks,
        List<Option> categories,
        List<Option> states,
        List<Option> sorts,
        Listing<EntryView> entries,
        boolean mayEdit,
        boolean mayPublish,
        @Nullable LibraryId own,
        Set<EntryId> hidden,
        Set<EntryId> overridden,
        EntryBatch.@Nullable Result refused,
        Function<EntryView, String> categoryName) {

    /** The name of the entry's category. */
    public String category(EntryView entry) {
        return categoryName.apply(entry);
    }
}
