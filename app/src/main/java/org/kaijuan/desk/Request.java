package org.kaijuan.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Refusal;

/**
 * The rules of a request: which move is legal when, and what it changes. Each verb answers with a refusal in words, or
 * changes the request and adds the {@link Step}s that explain it; a verb that finds its work done already does nothing.
 */
final class Request {

    private static final Optional<Refusal> DONE = Optional.empty();

    private final RequestView before;
    private final List<Step> steps = new ArrayList<>();
    private RequestState state;
    private @Nullable PersonRef assignee;
    private @Nullable String department;
    private Instant dueAt;
    private @Nullable Instant firstReplyAt;
    private @Nullable Instant waitingSince;
    private @Nullable Instant doneAt;
    private @Nullable DeclineReason declined;
    private @Nullable RequestId mergedInto;
    private @Nullable String phase;
    private @Nullable Verdict verdict;
    private @Nullable String verdictComment;

    Request(RequestView stored) {
        before = stored;
        state = stored.state();
        assignee = stored.assignee();
        department = stored.department();
        dueAt = stored.dueAt();
        firstReplyAt = stored.firstReplyAt();
        waitingSince = stored.waitingSince();
        doneAt = stored.doneAt();
        declined = stored.declined();
        mergedInto = stored.mergedInto();
        phase = stored.phase();
        verdict = stored.verdict();
        verdictComment = stored.verdictComment();
    }

    /** A request that has just come in; {@code fresh} is as it will be stored first. */
    static Request submitted(RequestView fresh, List<FileView> files, By by) {
        Request request = new Request(fresh);
        request.step(Act.SUBMITTED, by, RequestState.SUBMITTED, "", files);
        return request;
    }

    Optional<Refusal> claim(By by) {
        if (!state.isOpen()) {
            return over();
        }
        if (by.is(assignee)) {
            return DONE;
        }
        if (assignee != null) {
            return refused("desk.already-claimed", assignee.name());
        }
        take(by);
        return DONE;
    }

    Optional<Refusal> assign(PersonRef to, By by) {
        return passTo(to, Act.ASSIGNED, to.name(), by);
    }

    /** Passes the request to a colleague who knows more, with a word why (SVC-41). */
    Optional<Refusal> refer(PersonRef to, String why, By by) {
        return passTo(to, Act.REFERRED, why.isBlank() ? to.name() : to.name() + ": " + why, by);
    }

    private Optional<Refusal> passTo(PersonRef to, Act act, String text, By by) {
        if (!state.isOpen()) {
            return over();
        }
        if (assignee != null && assignee.id().equals(to.id())) {
            return refused("desk.already-theirs", to.name());
        }
        assignee = to;
        step(act, by, accepted(), text, List.of());
        return DONE;
    }

    /** Gives the request back to the queue, claimed by nobody. */
    Optional<Refusal> release(By by) {
        if (!state.isOpen()) {
            return over();
        }
        if (assignee == null) {
            return DONE;
        }
        assignee = null;
        step(Act.RELEASED, by, state, "", List.of());
        return DONE;
    }

    /** Moves the request into the queue of another department, unclaimed. */
    Optional<Refusal> handOver(String to, String toName, String why, By by) {
        if (!state.isOpen()) {
            return over();
        }
        if (to.equals(department)) {
            return refused("desk.already-in-department", toName);
        }
        department = to;
        assignee = null;
        step(Act.HANDED_OVER, by, state, why.isBlank() ? toName : toName + ": " + why, List.of());
        return DONE;
    }

    /** The library writes to the reader; whoever answers an unclaimed request has claimed it. */
    Optional<Refusal> reply(String text, List<FileView> files, By by) {
        if (isSettled()) {
            return over();
        }
        takeIfFree(by);
        replied(by);
        step(Act.REPLIED, by, state.isOpen() ? working() : state, text, files);
        return DONE;
    }

    /** The library asks the reader something and its clock stands still until the answer. */
    Optional<Refusal> ask(String question, List<FileView> files, By by) {
        if (!state.isOpen()) {
            return over();
        }
        takeIfFree(by);
        replied(by);
        if (state != RequestState.WAITING_FOR_READER) {
            waitingSince = by.at();
        }
        step(Act.ASKED, by, RequestState.WAITING_FOR_READER, question, files);
        return DONE;
    }

    /** The reader writes. If the library was waiting for it, work goes on and the due time has moved by the wait. */
    Optional<Refusal> answer(String text, List<FileView> files, By by) {
        if (isSettled()) {
            return over();
        }
        boolean waited = state == RequestState.WAITING_FOR_READER;
        if (waited) {
            resume(by.at());
        }
        step(Act.ANSWERED, by, waited ? RequestState.IN_PROGRESS : state, text, files);
        return DONE;
    }

    Optional<Refusal> note(String text, List<FileView> files, By by) {
        step(Act.NOTED, by, state, text, files);
        return DONE;
    }

    /** Notes where the request stands within its kind. */
    Optional<Refusal> moveOn(String to, By by) {
        if (!state.isOpen()) {
            return over();
        }
        if (to.equals(phase)) {
            return DONE;
        }
        phase = to;
        step(
                Act.MOVED_ON,
                by,
                state == RequestState.WAITING_FOR_READER ? state : RequestState.IN_PROGRESS,
                to,
                List.of());
        return DONE;
    }

    Optional<Refusal> fulfil(String text, List<FileView> files, By by) {
        if (state == RequestState.FULFILLED) {
            return DONE;
        }
        if (!state.isOpen()) {
            return over();
        }
        takeIfFree(by);
        replied(by);
        end(by.at());
        step(Act.FULFILLED, by, RequestState.FULFILLED, text, files);
        return DONE;
    }

    Optional<Refusal> decline(DeclineReason reason, String text, By by) {
        if (!state.isOpen()) {
            return over();
        }
        takeIfFree(by);
        replied(by);
        end(by.at());
        declined = reason;
        step(Act.DECLINED, by, RequestState.DECLINED, text, List.of());
        return DONE;
    }

    Optional<Refusal> withdraw(String why, By by) {
        if (state == RequestState.WITHDRAWN) {
            return DONE;
        }
        if (!state.isOpen()) {
            return over();
        }
        end(by.at());
        step(Act.WITHDRAWN, by, RequestState.WITHDRAWN, why, List.of());
        return DONE;
    }

    /** This request is the same as {@code other}, where it goes on; both are of one reader, so nothing leaks. */
    Optional<Refusal> mergeInto(RequestView other, By by) {
        if (!state.isOpen()) {
            return over();
        }
        if (other.id().equals(before.id())) {
            return refused("desk.merge-itself");
        }
        if (!other.reader().id().equals(before.reader().id())) {
            return refused("desk.merge-other-reader", other.number());
        }
        if (!other.library().equals(before.library()) || !other.kind().equals(before.kind())) {
            return refused("desk.merge-other-kind", other.number());
        }
        if (other.state() == RequestState.MERGED || other.state() == RequestState.WITHDRAWN) {
            return refused("desk.merge-into-ended", other.number());
        }
        end(by.at());
        mergedInto = other.id();
        step(Act.MERGED, by, RequestState.MERGED, "#" + other.number(), List.of());
        return DONE;
    }

    Optional<Refusal> close(By by) {
        if (state == RequestState.CLOSED) {
            return DONE;
        }
        if (state != RequestState.FULFILLED && state != RequestState.DECLINED) {
            return refused("desk.close-open");
        }
        step(Act.CLOSED, by, RequestState.CLOSED, "", List.of());
        return DONE;
    }

    /** The reader's thumb (SVC-32); it may be turned as often as the reader likes. */
    Optional<Refusal> judge(Verdict thumb, String comment, By by) {
        if (doneAt == null || state == RequestState.WITHDRAWN || state == RequestState.MERGED) {
            return refused("desk.judge-unfinished");
        }
        verdict = thumb;
        verdictComment = comment.isBlank() ? null : comment;
        step(Act.JUDGED, by, state, comment, List.of());
        return DONE;
    }

    private void take(By by) {
        assignee = by.ref();
        step(Act.CLAIMED, by, accepted(), "", List.of());
    }

    private void takeIfFree(By by) {
        if (assignee == null && state.isOpen() && by.person() != null) {
            take(by);
        }
    }

    private void replied(By by) {
        if (firstReplyAt == null) {
            firstReplyAt = by.at();
        }
    }

    private void resume(Instant now) {
        if (waitingSince != null && now.isAfter(waitingSince)) {
            dueAt = dueAt.plus(Duration.between(waitingSince, now));
        }
        waitingSince = null;
    }

    private void end(Instant at) {
        waitingSince = null;
        doneAt = at;
    }

    private RequestState accepted() {
        return state == RequestState.SUBMITTED ? RequestState.ACCEPTED : state;
    }

    private RequestState working() {
        return state == RequestState.WAITING_FOR_READER ? state : RequestState.IN_PROGRESS;
    }

    /** Nothing may be said any more: neither open nor just fulfilled. */
    private boolean isSettled() {
        return !state.isOpen() && state != RequestState.FULFILLED;
    }

    private void step(Act act, By by, RequestState to, String text, List<FileView> files) {
        steps.add(Step.of(act, by, state, to, text, files));
        state = to;
    }

    private Optional<Refusal> over() {
        return refused("desk.is-" + state.code());
    }

    private static Optional<Refusal> refused(String code, Object... arguments) {
        return Optional.of(Refusal.of(code, arguments));
    }

    RequestView before() {
        return before;
    }

    /** The steps taken since it was read, in order; empty if nothing changed. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    RequestView view() {
        return new RequestView(
                before.id(),
                before.number(),
                before.library(),
                before.kind(),
                before.title(),
                before.fields(),
                before.reader(),
                before.channel(),
                before.submittedAt(),
                before.outOfHours(),
                state,
                assignee,
                department,
                dueAt,
                firstReplyAt,
                waitingSince,
                doneAt,
                declined,
                mergedInto,
                phase,
                verdict,
                verdictComment,
                steps.isEmpty() ? before.version() : before.version() + 1);
    }
}
