package org.kaijuan.messages;

import java.util.Optional;
import java.util.UUID;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.web.DrillMode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people things. */
@Service
public class Messages {

    private final People people;
    private final Composer composer;
    private final LetterStore letters;
    private final DispatchStore dispatches;
    private final Review review;
    private final Postman postman;
    private final BusinessClock businessClock;
    private final DrillMode drill;

    Messages(
            People people,
            Composer composer,
            LetterStore letters,
            DispatchStore dispatches,
            Review review,
            Postman postman,
            BusinessClock businessClock,
            DrillMode drill) {
        this.people = people;
        this.composer = composer;
        this.letters = letters;
        this.dispatches = dispatches;
        this.review = review;
        this.postman = postman;
        this.businessClock = businessClock;
        this.drill = drill;
    }

    /**
     * Writes a letter, in the caller's transaction: to the inbox now, by mail soon if the person has an address. A second
     * letter to the same person for the same decision is the first one.
     */
    @Transactional
    public LetterId send(Letter letter) {
        return write(letter, DispatchStore.Urgency.NORMAL);
    }

    /**
     * Adds a line to the person's letter of this decision, and writes that letter if there is none yet; for decisions that
     * concern many things of one reader. Mail waits a minute for further lines; a line that comes after it was sent only
     * reaches the inbox, where the letter becomes unread again.
     */
    @Transactional
    public LetterId digest(Letter letter, String line) {
        LetterId id = write(letter, DispatchStore.Urgency.DIGEST);
        letters.addLine(id, line);
        return id;
    }

    /** Writes a letter with a secret in it: by mail only, ahead of the others, and forgotten here once it is sent. */
    @Transactional
    public LetterId sendSecret(Letter letter) {
        return write(letter, DispatchStore.Urgency.SECRET);
    }

    private LetterId write(Letter letter, DispatchStore.Urgency urgency) {
        PersonView person = people.get(letter.to());
        LetterStore.Written written = composer.compose(letter, person);
        LetterId id = LetterId.next();
        boolean inInbox = urgency != DispatchStore.Urgency.SECRET;
        if (!letters.insert(id, letter, written, inInbox)) {
            return letters.of(letter.decision(), letter.to());
        }
        Optional<String> address = Optional.ofNullable(person.email());
        if (address.isPresent() && !businessClock.isReplaying() && !drill.isOn()) {
            boolean held = review.holds(letter, urgency);
            UUID under = held ? review.holdsUnder(letter.library()) : null;
            dispatches.insert(id, letter.library(), address.get(), urgency, held, under);
            postman.pokeAfterCommit();
        }
        return id;
    }
}
