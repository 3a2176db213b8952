package org.kaijuan.answers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * What a library proposes for the bank that all inherit.
 *
 * @param entry the province's entry that it is about; of a new entry only once it is accepted
 * @param question of that entry, as it was, or of the new one
 * @param phrasings other ways to ask for it
 * @param answer of a new entry; absent if only phrasings are proposed
 * @param category of a new entry
 * @param reason why it was declined
 */
public record EntryProposal(
        ProposalId id,
        LibraryId library,
        @Nullable EntryId entry,
        String question,
        List<String> phrasings,
        @Nullable String answer,
        @Nullable String category,
        ProposalState state,
        @Nullable PersonId proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        String reason) {

    public EntryProposal {
        phrasings = List.copyOf(phrasings);
    }

    /** The same after somebody has decided on it. */
    EntryProposal decided(ProposalState state, @Nullable EntryId entry, String reason, String by, Instant at) {
        return new EntryProposal(
                id,
                library,
                entry,
                question,
                phrasings,
                answer,
                category,
                state,
                proposedBy,
                proposedByName,
                proposedAt,
                by,
                at,
                reason);
    }

    /** Question, phrasings and answer of a new entry. */
    Wording wording() {
        return new Wording(question, phrasings, Objects.requireNonNull(answer));
    }

    /** Whether it is an entry that there is not yet, rather than phrasings of one that there is. */
    public boolean isNewEntry() {
        return answer != null;
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }
}
