package org.kaijuan.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Watching;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.opening.Opening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Live talks: who waits, who talks with whom. What is said and done goes through the desk. */
@Service
public class Chat implements Watching {

    /** The kind of request that a talk is. */
    static final String KIND = "consultation";

    private static final int LONGEST_SUBJECT = 60;
    private static final int NEWEST = 100;

    private final Desk desk;
    private final RequestQueue queue;
    private final Talks talks;
    private final Opening opening;
    private final BusinessClock business;
    private final Clock clock;

    Chat(Desk desk, RequestQueue queue, Talks talks, Opening opening, BusinessClock business, Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.talks = talks;
        this.opening = opening;
        this.business = business;
        this.clock = clock;
    }

    /**
     * Begins a talk. The request is made in any case; out of hours it waits for the next ones (SVC-40).
     *
     * @param key of the form, so that one sent twice is one talk
     */
    @Transactional
    public Outcome<RequestId> open(Actor reader, LibraryId library, String question, @Nullable String key) {
        Map<String, String> fields = Map.of("subject", subject(question), "question", question.strip());
        NewRequest asked = new NewRequest(library, KIND, fields, reader.requirePerson(), RequestChannel.CHAT, key);
        Outcome<RequestId> outcome = desk.submit(reader, asked);
        if (outcome instanceof Outcome.Done<RequestId>(RequestId request)) {
            talks.open(request, library, reader.requirePerson(), clock.instant());
        }
        return outcome;
    }

    private static String subject(String question) {
        String line = question.strip().lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "\u2026";
    }

    /** What somebody can expect who begins now. */
    @Transactional(readOnly = true)
    public Welcome welcome(LibraryId library) {
        Instant now = business.instant();
        boolean staffed = opening.isStaffed(library, KIND, now);
        return new Welcome(
                staffed,
                talks.waiting(Scope.of(library), clock.instant()),
                staffed ? now : opening.plusWorkingTime(library, KIND, now, Duration.ZERO));
    }

    /** How many readers of the actor's libraries are there and wait for somebody. */
    @Transactional(readOnly = true)
    public long waiting(Actor staff) {
        return talks.waiting(staff.scope(DeskAccess.HANDLE), clock.instant());
    }

    /**
     * A talk, for its reader and the people of the library, who from now on count as present.
     *
     * @throws NotFoundException if there is no such talk, or not for the actor
     */
    @Transactional
    public TalkView join(Actor actor, RequestId id) {
        RequestView request = desk.get(actor, id);
        talks.see(List.of(new Presence(id, actor.requirePerson())), clock.instant());
        return view(request);
    }

    /** The same without being seen. */
    @Transactional(readOnly = true)
    public TalkView get(Actor actor, RequestId id) {
        return view(desk.get(actor, id));
    }

    private TalkView view(RequestView request) {
        Talks.Seen seen = talks.find(request.id(), clock.instant())
                .orElseThrow(() -> new NotFoundException("talk " + request.id()));
        return new TalkView(request, seen.reader(), seen.staff());
    }

    /** The actor's own open talks with a library, the newest first. */
    @Transactional(readOnly = true)
    public List<RequestView> mine(Actor reader, LibraryId library) {
        return queue.those(reader, talks.ofReader(reader.requirePerson(), library, NEWEST)).stream()
                .filter(RequestView::isOpen)
                .toList();
    }

    /** The open talks of a library, those who wait longest first. */
    @Transactional(readOnly = true)
    public List<TalkView> board(Actor staff, LibraryId library) {
        staff.require(DeskAccess.HANDLE, library);
        List<Talks.Seen> newest = talks.of(library, clock.instant(), NEWEST);
        Map<RequestId, RequestView> open =
                queue.those(staff, newest.stream().map(Talks.Seen::request).toList()).stream()
                        .filter(RequestView::isOpen)
                        .collect(Collectors.toMap(RequestView::id, Function.identity()));
        return newest.reversed().stream()
                .flatMap(seen -> Optional.ofNullable(open.get(seen.request()))
                        .map(request -> new TalkView(request, seen.reader(), seen.staff()))
                        .stream())
                .toList();
    }

    /** These people still have these talks before their eyes; who may see them has been asked when they {@link #join joined}. */
    @Transactional
    public void stay(Collection<Presence> there) {
        talks.see(there, clock.instant());
    }

    /** The actor turns to something else; the request stays as it is. */
    @Transactional
    public void leave(Actor actor, RequestId id) {
        desk.get(actor, id);
        talks.leave(new Presence(id, actor.requirePerson()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isReading(PersonId person, RequestId request) {
        return talks.isReading(person, request, clock.instant());
    }
}
