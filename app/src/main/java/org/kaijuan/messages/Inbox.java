package org.kaijuan.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own letters. */
@Service
public class Inbox {

    private final LetterStore letters;

    Inbox(LetterStore letters) {
        this.letters = letters;
    }

    /**
     * The actor's letters, newest first, one more than {@code limit} if there are older ones.
     *
     * @param before last letter of the page before
     */
    @Transactional(readOnly = true)
    public List<LetterView> letters(Actor actor, @Nullable LetterId before, int limit) {
        return letters.inbox(actor.requirePerson(), before, limit + 1);
    }

    /** One of the actor's letters, which from now on counts as read. */
    @Transactional
    public LetterView read(Actor actor, LetterId id) {
        LetterView letter = letters.find(id)
                .filter(found -> actor.is(found.to()))
                .orElseThrow(() -> new NotFoundException("letter " + id));
        letters.markRead(letter.to(), id);
        return letter;
    }

    @Transactional
    public int readAll(Actor actor) {
        return letters.markAllRead(actor.requirePerson());
    }

    /** How many letters the actor has not read; 0 for visitors. */
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return actor.id().map(letters::unread).orElse(0L);
    }
}
