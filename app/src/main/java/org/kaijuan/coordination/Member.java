package org.kaijuan.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group.
 *
 * @param post one of the posts of ORG-17, if the person holds it
 * @param duty what the person answers for in the group; may be empty
 * @param until last day; absent while it lasts
 */
public record Member(
        PersonRef person,
        Tier tier,
        @Nullable Post post,
        String duty,
        LocalDate since,
        @Nullable LocalDate until) {}
