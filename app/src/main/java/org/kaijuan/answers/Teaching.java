package org.kaijuan.answers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked in vain becomes part of a bank in one step. Readers find it at once, unless the bank wants a second person to
 * publish it, the actor may not, or the entry has a draft that is not the actor's to publish along the way.
 */
@Service
public class Teaching {

    private final Entries entries;
    private final AnswersAccess access;

    Teaching(Entries entries, AnswersAccess access) {
        this.entries = entries;
        this.access = access;
    }

    /** Readers may ask for the entry in these words too; those beyond {@value ContentCheck#MOST_PHRASINGS} are left out. */
    @Transactional
    public Outcome<EntryView> teach(Actor actor, EntryId id, List<String> asked) {
        EntryView entry = entries.get(actor, id);
        boolean hadDraft = entry.hasUnpublished();
        return switch (entries.revise(actor, id, entry.latest(), taught(entry, asked))) {
            case Outcome.Done<EntryView>(EntryView revised) ->
                Outcome.done(hadDraft ? revised : published(actor, revised));
            case Outcome.Refused<EntryView>(Refusal why) -> Outcome.refused(why);
        };
    }

    /** An entry that there was not yet; a {@code library} that is absent stands for the province. */
    @Transactional
    public Outcome<EntryView> add(Actor actor, @Nullable LibraryId library, EntryContent content) {
        return entries.create(actor, library, content).map(id -> published(actor, entries.get(actor, id)));
    }

    private static EntryContent taught(EntryView entry, List<String> asked) {
        List<String> phrasings = Stream.concat(entry.phrasings().stream(), asked.stream())
                .filter(phrasing -> !phrasing.equals(entry.question()))
                .distinct()
                .limit(ContentCheck.MOST_PHRASINGS)
                .toList();
        return entry.content().asked(phrasings);
    }

    private EntryView published(Actor actor, EntryView entry) {
        return access.may(actor, AnswersAccess.PUBLISH, entry.library())
                        && entries.publish(actor, entry.id(), entry.latest())
                                instanceof Outcome.Done<EntryView>(EntryView shown)
                ? shown
                : entry;
    }
}
