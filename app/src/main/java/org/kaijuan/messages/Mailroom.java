package org.kaijuan.messages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outgoing mail in the hands of staff: look, review, send again, drop, note a bounce, try the way out. */
@Service
public class Mailroom {

    private static final int MOST_COUNTED = 1000;
    private static final List<DispatchState> STILL_HERE =
            List.of(DispatchState.HELD, DispatchState.WAITING, DispatchState.FAILED, DispatchState.UNCERTAIN);
    private static final List<DispatchState> TO_SEND =
            List.of(DispatchState.HELD, DispatchState.FAILED, DispatchState.UNCERTAIN, DispatchState.BOUNCED);

    private final OutgoingStore outgoing;
    private final LetterStore letters;
    private final Composer composer;
    private final People people;
    private final Channel channel;
    private final Postman postman;
    private final Audit audit;

    Mailroom(
            OutgoingStore outgoing,
            LetterStore letters,
            Composer composer,
            People people,
            Channel channel,
            Postman postman,
            Audit audit) {
        this.outgoing = outgoing;
        this.letters = letters;
        this.composer = composer;
        this.people = people;
        this.channel = channel;
        this.postman = postman;
        this.audit = audit;
    }

    /** The mail of the actor's libraries, newest first, one more than {@code limit} if there is older mail. */
    @Transactional(readOnly = true)
    public List<OutgoingView> list(Actor actor, @Nullable DispatchState state, @Nullable LetterId before, int limit) {
        return outgoing.list(actor.scope(MessagesPermissions.READ), state, before, limit + 1);
    }

    /** All mail of the actor's libraries in a state, newest first, for a file; that it was exported is recorded. */
    public Stream<OutgoingView> export(Actor actor, @Nullable DispatchState state) {
        Scope scope = actor.scope(MessagesPermissions.READ);
        audit.exported(actor, actor.library(), "messages.mail", outgoing.count(scope, state, Integer.MAX_VALUE));
        return outgoing.all(scope, state);
    }

    /** How much mail there is in a state; counting stops at 1,001. */
    @Transactional(readOnly = true)
    public long count(Actor actor, @Nullable DispatchState state) {
        return outgoing.count(actor.scope(MessagesPermissions.READ), state, MOST_COUNTED + 1);
    }

    /** How much of it waits for a decision of the actor, at most 99. */
    @Transactional(readOnly = true)
    public long needsAttention(Actor actor) {
        return actor.mayAnywhere(MessagesPermissions.REVIEW)
                ? outgoing.needsAttention(actor.scope(MessagesPermissions.REVIEW), 99)
                : 0;
    }

    @Transactional
    public OutgoingView open(Actor actor, LetterId id) {
        OutgoingView mail = get(actor, id);
        audit.read(actor, "messages.letter.read", mail.library(), "letter", id.toString(), Map.of());
        return mail;
    }

    /** Lets a held mail go, or sends a failed, uncertain or bounced one again. */
    @Transactional
    public Outcome<LetterId> release(Actor actor, LetterId id) {
        OutgoingView mail = forReview(actor, id);
        if (!outgoing.move(id, TO_SEND, DispatchState.WAITING, null)) {
            return Outcome.refused("messages.not-to-send");
        }
        record(actor, "messages.letter.released", mail);
        postman.pokeAfterCommit();
        return Outcome.done(id);
    }

    /** Keeps a mail from leaving for good; the inbox keeps the letter. */
    @Transactional
    public Outcome<LetterId> drop(Actor actor, LetterId id) {
        OutgoingView mail = forReview(actor, id);
        if (!outgoing.move(id, STILL_HERE, DispatchState.DROPPED, null)) {
            return Outcome.refused("messages.already-gone");
        }
        record(actor, "messages.letter.dropped", mail);
        return Outcome.done(id);
    }

    /** Changes the words of a mail that has not left; the inbox changes with it. */
    @Transactional
    public Outcome<LetterId> edit(Actor actor, LetterId id, String subject, String body) {
        OutgoingView mail = forReview(actor, id);
        if (!outgoing.lock(id, STILL_HERE)) {
            return Outcome.refused("messages.already-gone");
        }
        letters.rewrite(id, subject, body);
        record(actor, "messages.letter.edited", mail);
        return Outcome.done(id);
    }

    /** Notes that a mail came back; nothing is sent again by itself. */
    @Transactional
    public Outcome<LetterId> bounced(Actor actor, LetterId id, String why) {
        OutgoingView mail = forReview(actor, id);
        if (!outgoing.move(id, List.of(DispatchState.SENT, DispatchState.UNCERTAIN), DispatchState.BOUNCED, why)) {
            return Outcome.refused("messages.not-sent-yet");
        }
        record(actor, "messages.letter.bounced", mail);
        return Outcome.done(id);
    }

    /**
     * Sends a test to the actor's own address, now and past the queue.
     *
     * @return what the receiving side answered; refused with {@code messages.test-failed} and its reason
     */
    public Outcome<String> test(Actor actor, LibraryId library) {
        actor.require(MessagesPermissions.REVIEW, library);
        PersonView person = people.get(actor.requirePerson());
        if (person.email() == null) {
            return Outcome.refused("messages.no-address");
        }
        LetterId id = LetterId.next();
        Letter letter = new Letter(person.id(), library, "messages.test", Map.of(), "messages.test:" + id, "/inbox");
        audit.record(actor, "messages.test.sent", library, "letter", id.toString(), Map.of("address", person.email()));
        try {
            return Outcome.done(channel.deliver(composer.mail(id, letter, person, person.email()), () -> {}));
        } catch (Channel.DeliveryException e) {
            return Outcome.refused("messages.test-failed", String.valueOf(e.getMessage()));
        }
    }

    private OutgoingView get(Actor actor, LetterId id) {
        return outgoing.find(actor.scope(MessagesPermissions.READ), id)
                .orElseThrow(() -> new NotFoundException("mail " + id));
    }

    private OutgoingView forReview(Actor actor, LetterId id) {
        OutgoingView mail = get(actor, id);
        if (mail.library() == null || !actor.may(MessagesPermissions.REVIEW, mail.library())) {
            throw new ForbiddenException(MessagesPermissions.REVIEW);
        }
        return mail;
    }

    private void record(Actor actor, String action, OutgoingView mail) {
        audit.record(actor, action, mail.library(), "letter", mail.id().toString(), Map.of("subject", mail.subject()));
    }
}
