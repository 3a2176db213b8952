package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;

/**
 * Which libraries have set themselves up (ORG-06): groups, posts, tasks.
 *
 * @param ready libraries with a group and both posts
 */
public record ProvinceGroupsPage(List<Line> lines, long ready, boolean mayPublish) {

    /**
     * One library.
     *
     * @param since when its first group was set up
     * @param groups those that work
     */
    public record Line(
            LibraryView library,
            @Nullable LocalDate since,
            long groups,
            long people,
            boolean firstResponsible,
            boolean informationOfficer,
            long running,
            long late) {

        /** Whether there is a group and somebody in both posts. */
        public boolean isReady() {
            return groups > 0 && firstResponsible && informationOfficer;
        }
    }
}
