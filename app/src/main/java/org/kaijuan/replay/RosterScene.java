package org.kaijuan.replay;

import java.time.LocalTime;
import java.util.List;
import org.kaijuan.duties.NewPost;
import org.kaijuan.duties.NewRoster;
import org.kaijuan.duties.PostDays;
import org.kaijuan.duties.RosterId;
import org.kaijuan.duties.RosterPosts;
import org.kaijuan.duties.Rosters;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Every day each department sends one person to the library" (HLT-17): a roster of four weeks. */
@Component
@Order(50)
class RosterScene implements Scene {

    private static final LibraryId LIBRARY = new LibraryId("jxufe");
    private static final Period WEEKS = new Period(Scenes.day(2, 14), Scenes.day(3, 12));

    private final Rosters rosters;
    private final RosterPosts posts;
    private final Cast cast;
    private final BusinessClock clock;
    private final Words words = new Words();

    RosterScene(Rosters rosters, RosterPosts posts, Cast cast, BusinessClock clock) {
        this.rosters = rosters;
        this.posts = posts;
        this.cast = cast;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor director = ensemble.the("director", LIBRARY);
        if (!rosters.list(director, LIBRARY, null, null, 1).items().isEmpty()) {
            return;
        }
        cast.engageDepartments(LIBRARY);
        clock.at(Scenes.at(2, 12, 10), () -> {
            RosterId roster = rosters.create(
                            director, new NewRoster(LIBRARY, words.the("roster"), WEEKS, words.the("rosterOrder")))
                    .orThrow();
            NewPost pattern =
                    new NewPost("", null, LocalTime.of(8, 30), LocalTime.of(17, 0), PostDays.EVERY_DAY, 1, List.of());
            posts.addDepartments(director, roster, pattern).orThrow();
            rosters.plan(director, roster).orThrow();
            return rosters.publish(director, roster).orThrow();
        });
    }
}
