package org.kaijuan.status;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.kaijuan.continuity.StatusLine;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.duties.PostOnDuty;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** The posts on duty now, by post and never by name. */
@Component
class DutyLine implements StatusLine {

    private final DutyBook duties;

    DutyLine(DutyBook duties) {
        this.duties = duties;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Line> lines(LibraryId library, Instant now) {
        String posts = duties.onDuty(library, now).stream()
                .filter(PostOnDuty::manned)
                .map(PostOnDuty::post)
                .distinct()
                .collect(Collectors.joining(" · "));
        return posts.isEmpty()
                ? List.of()
                : List.of(new Line("on-duty", Text.of("status.on-duty"), Text.of("status.note.words", posts)));
    }
}
