package org.kaijuan.duties;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.kaijuan.continuity.StatusLine;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** Says on the status page which posts are on duty, never who. */
@Component
class DutyStatusLine implements StatusLine {

    private static final int ORDER = 50;
    private static final String BETWEEN = " · ";

    private final DutyBook duties;

    DutyStatusLine(DutyBook duties) {
        this.duties = duties;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> lines(LibraryId library, Instant now) {
        String posts = duties.onDuty(library, now).stream()
                .filter(PostOnDuty::manned)
                .map(PostOnDuty::post)
                .distinct()
                .collect(Collectors.joining(BETWEEN));
        return posts.isEmpty()
                ? List.of()
                : List.of(new Line("on-duty", Text.of("duties.status.label"), Text.of("duties.status.posts", posts)));
    }
}
