package org.kaijuan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.CannedReply;
import org.kaijuan.desk.KindAction;
import org.kaijuan.desk.RequestState;
import org.kaijuan.desk.RequestView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Panel;

/**
 * A request for the people of the library: what was asked and said on the left, what can be done on the right.
 *
 * @param siblings requests of the same reader and kind, which this one may be a duplicate of
 * @param department name of the department in whose queue it is
 * @param mayHandle the visitor may act, not only look
 */
public record WorkPage(
        RequestView request,
        LibraryView library,
        List<Answer> answers,
        List<StepView> steps,
        @Nullable Panel panel,
        List<KindAction> actions,
        List<RequestView> siblings,
        List<Option> colleagues,
        List<Option> departments,
        List<Option> reasons,
        List<CannedReply> replies,
        @Nullable String department,
        boolean late,
        boolean mayHandle,
        boolean mayAssign,
        Form form) {

    /** Whether the visitor may still do something about it. */
    public boolean isActive() {
        return mayHandle && request.isOpen();
    }

    /** Whether the visitor may write to the reader, who may have come back to something that is done. */
    public boolean canReply() {
        return mayHandle && (request.isOpen() || request.state() == RequestState.FULFILLED);
    }

    /** The other requests as choices of a select. */
    public List<Option> siblingOptions() {
        return siblings.stream()
                .map(sibling -> new Option(sibling.id().toString(), "#" + sibling.number() + " " + sibling.title()))
                .toList();
    }

    /** The canned replies as choices of a select. */
    public List<Option> replyOptions() {
        return replies.stream()
                .map(reply -> new Option(reply.id().toString(), reply.title()))
                .toList();
    }
}
