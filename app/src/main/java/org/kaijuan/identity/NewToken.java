package org.kaijuan.identity;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API token to be issued.
 *
 * @param name by which its owner knows it again
 * @param permissions what it may do at most; null for all that its owner may, now and later
 * @param lifetime from now, by the system clock
 */
public record NewToken(String name, @Nullable Set<String> permissions, Duration lifetime) {

    public NewToken {
        permissions = permissions == null ? null : Set.copyOf(permissions);
    }
}
