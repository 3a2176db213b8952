package org.kaijuan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Panel;

/**
 * A request for its reader: what happens next and when, the conversation, what was asked.
 *
 * @param panel the kind's own part
 * @param form the message that is being written
 */
public record TrackingPage(
        RequestView request,
        LibraryView library,
        List<Answer> answers,
        List<StepView> steps,
        @Nullable Panel panel,
        boolean late,
        Form form) {

    /** Whether the reader can still write. */
    public boolean canWrite() {
        return switch (request.state()) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, WAITING_FOR_READER, FULFILLED -> true;
            case DECLINED, WITHDRAWN, MERGED, CLOSED -> false;
        };
    }

    /** Whether the reader can say what they think of the answer. */
    public boolean canJudge() {
        return switch (request.state()) {
            case FULFILLED, DECLINED, CLOSED -> true;
            case SUBMITTED, ACCEPTED, IN_PROGRESS, WAITING_FOR_READER, WITHDRAWN, MERGED -> false;
        };
    }
}
