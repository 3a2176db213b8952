package org.kaijuan.identity;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * What other modules may know of a person.
 *
 * @param library where the person belongs; absent for people of the province
 * @param category student, teacher or staff
 * @param language zh-CN or en: in which letters are written to them
 */
public record PersonView(
        PersonId id,
        String name,
        @Nullable String cardNumber,
        @Nullable LibraryId library,
        @Nullable UnitId department,
        @Nullable String email,
        String category,
        String language) {}
