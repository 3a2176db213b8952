package org.kaijuan.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A person in a list.
 *
 * @param roles codes, each once
 */
public record PersonRow(
        PersonId id,
        String name,
        @Nullable String cardNumber,
        @Nullable String username,
        @Nullable LibraryId library,
        @Nullable String email,
        @Nullable String phone,
        String category,
        PersonDetails.State state,
        List<String> roles) {

    public PersonRow {
        roles = List.copyOf(roles);
    }
}
