package org.kaijuan.reopening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Mode;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Text;

/**
 * Where a library stands.
 *
 * @param mode in which it is today; absent if no mode describes it
 * @param thrown how many switches are still thrown
 * @param since business day of the oldest of them
 * @param days since then
 * @param checklist the open one, or the one whose order was drafted
 * @param green lines of it that are settled
 * @param consents of two
 * @param blockers what is in the way, in words; none where nothing is
 */
public record BoardLine(
        LibraryView library,
        Stage stage,
        @Nullable Mode mode,
        long thrown,
        @Nullable LocalDate since,
        long days,
        @Nullable ChecklistRow checklist,
        long green,
        long items,
        int consents,
        List<Text> blockers) {

    public BoardLine {
        blockers = List.copyOf(blockers);
    }
}
