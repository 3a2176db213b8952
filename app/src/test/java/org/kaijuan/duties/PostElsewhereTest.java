package org.kaijuan.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class PostElsewhereTest {

    private static final LibraryId LIBRARY = new LibraryId("jxyykj");
    private static final LocalDate FIRST = LocalDate.of(2036, 5, 5);

    @Autowired
    Rosters rosters;

    @Autowired
    RosterPosts posts;

    @Autowired
    TestActors actors;

    @Test
    void aDepartmentOfAnotherLibraryIsRefusedAlsoWithACrewOfOnesOwn() {
        Actor director = actors.actor("director", LIBRARY);
        Actor guard = actors.actor("guard", LIBRARY);
        RosterId id = rosters.create(director, new NewRoster(LIBRARY, "Desk", new Period(FIRST, FIRST.plusDays(6)), ""))
                .orThrow();

        assertThat(posts.add(director, id, post(guard, new UnitId("elsewhere.reference"))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(posts.add(director, id, post(guard, null))).isInstanceOf(Outcome.Done.class);
    }

    private static NewPost post(Actor guard, @Nullable UnitId department) {
        return new NewPost(
                "Desk",
                department,
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                PostDays.EVERY_DAY,
                1,
                List.of(guard.requirePerson()));
    }
}
