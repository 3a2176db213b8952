package org.kaijuan.duties;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people on duty were told.
 *
 * @param hearers whom, by name
 */
public record BriefingView(UUID id, String words, String givenBy, Instant givenAt, List<Hearer> hearers) {

    /** @param heardAt when this person said they had taken note; absent until then */
    public record Hearer(
            String name, boolean mine, @Nullable Instant heardAt) {}

    public BriefingView {
        hearers = List.copyOf(hearers);
    }

    public long heard() {
        return hearers.stream().filter(hearer -> hearer.heardAt() != null).count();
    }

    /** Whether the one who looks has still to take note. */
    public boolean waitsForMe() {
        return hearers.stream().anyMatch(hearer -> hearer.mine() && hearer.heardAt() == null);
    }
}
