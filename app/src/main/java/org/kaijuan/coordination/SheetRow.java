package org.kaijuan.coordination;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * One row of a sheet of tasks.
 *
 * @param position line in the file, as the person sees it there
 * @param task what it would become; absent if it is refused
 * @param accountable the name that was found
 * @param refusal why it cannot become a task
 */
public record SheetRow(
        long position,
        String title,
        @Nullable NewTask task,
        @Nullable String accountable,
        @Nullable Text refusal) {

    public boolean isReady() {
        return task != null;
    }
}
