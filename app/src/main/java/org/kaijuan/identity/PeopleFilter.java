package org.kaijuan.identity;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * Which people to list.
 *
 * @param words any part of name, card number or user name; two characters are enough
 * @param role held anywhere
 */
public record PeopleFilter(
        @Nullable String words,
        @Nullable LibraryId library,
        @Nullable String category,
        @Nullable String role,
        PersonDetails.@Nullable State state) {

    public static final PeopleFilter ALL = new PeopleFilter(null, null, null, null, null);
}
