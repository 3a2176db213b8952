package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.returns.BoardLine;
import org.kaijuan.returns.NoticeView;

/** What the province asks the libraries that somebody works for. */
public record DeskReturnsPage(List<Asked> asked) {

    /** One notice for one library. */
    public record Asked(NoticeView notice, BoardLine line) {

        /** Whether something is still to be done, so that it stands first. */
        public boolean isOpen() {
            return notice.isIssued() && !line.isAccepted() && line.standing() != BoardLine.Standing.EXEMPT;
        }
    }
}
