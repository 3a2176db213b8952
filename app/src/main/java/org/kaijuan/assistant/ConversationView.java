package org.kaijuan.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A conversation as it stands.
 *
 * @param reader absent for a visitor
 * @param request the request at the desk that it was handed over as, with its number
 * @param turns in their order
 */
public record ConversationView(
        ConversationId id,
        LibraryId library,
        @Nullable PersonId reader,
        Instant startedAt,
        Instant lastAt,
        @Nullable RequestId request,
        @Nullable Long requestNumber,
        List<Turn> turns) {

    public ConversationView {
        turns = List.copyOf(turns);
    }

    /** The newest turn; absent only before the first question. */
    public Optional<Turn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    /** The turn at that place. */
    public Optional<Turn> at(int position) {
        return turns.stream().filter(turn -> turn.position() == position).findFirst();
    }
}
