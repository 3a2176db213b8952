package org.kaijuan.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupKind;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.NewGroup;
import org.kaijuan.coordination.Post;
import org.kaijuan.coordination.Tier;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups that the report names (ORG-10 to ORG-18); their members are the demo's posts. */
@Component
@Order(30)
class GroupScene implements Scene {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate AT_ONCE = Scenes.day(1, 26);

    private final Groups groups;
    private final BusinessClock clock;
    private final Words words = new Words();

    GroupScene(Groups groups, BusinessClock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        twoLeaders(ensemble, new LibraryId("jxnu"));
        threeTiers(ensemble, new LibraryId("jxust"));
        namedPosts(ensemble, new LibraryId("jgsu"));
        threeGroupsUnderOne(ensemble, new LibraryId("xyu"));
    }

    /** ORG-11, ORG-12: director and party secretary lead together, with three duty areas. */
    private void twoLeaders(Ensemble ensemble, LibraryId library) throws Exception {
        NewGroup group = new NewGroup(
                library,
                GroupKind.LEADING,
                words.the("groupCommand"),
                null,
                words.the("groupCommandMandate"),
                words.all("groupCommandAreas"),
                words.the("levelOneOrder"),
                AT_ONCE);
        establish(ensemble, group, found -> {
            found.takes("director", Tier.LEADER, null, words.the("postDirector"));
            found.takes("administrator", Tier.LEADER, null, words.the("postPartySecretary"));
            found.takes("liaison", Tier.MEMBER, null, "");
        });
    }

    /** ORG-13: director, deputy, heads of department; 6 February. */
    private void threeTiers(Ensemble ensemble, LibraryId library) throws Exception {
        NewGroup group = NewGroup.leading(library, words.the("groupLeading"), Scenes.day(2, 6));
        establish(ensemble, group, found -> {
            found.takes("director", Tier.LEADER, null, words.the("postDirector"));
            found.takes("administrator", Tier.DEPUTY, null, words.the("postDeputy"));
            found.takes("librarian", Tier.MEMBER, null, words.the("postHead"));
            found.takes("liaison", Tier.MEMBER, null, words.the("postHead"));
        });
    }

    /** ORG-15, ORG-17: who is responsible first of all, and who reports. */
    private void namedPosts(Ensemble ensemble, LibraryId library) throws Exception {
        NewGroup group = NewGroup.leading(library, words.the("groupWork"), AT_ONCE);
        establish(ensemble, group, found -> {
            found.takes("director", Tier.LEADER, Post.FIRST_RESPONSIBLE, words.the("postDirector"));
            found.takes("liaison", Tier.MEMBER, Post.INFORMATION_OFFICER, words.the("postReports"));
        });
    }

    /** ORG-18. */
    private void threeGroupsUnderOne(Ensemble ensemble, LibraryId library) throws Exception {
        NewGroup leading = NewGroup.leading(library, words.the("groupLeading"), AT_ONCE);
        GroupView top = establish(
                ensemble, leading, found -> found.takes("director", Tier.LEADER, null, words.the("postDirector")));
        List<String> leaders = List.of("librarian", "administrator", "liaison");
        List<String> names = words.all("groupThree");
        for (int i = 0; i < names.size(); i++) {
            String leader = leaders.get(i);
            establish(
                    ensemble,
                    NewGroup.under(top, names.get(i), List.of()),
                    found -> found.takes(leader, Tier.LEADER, null, ""));
        }
    }

    private interface Appointing {
        void appoint(Found group);
    }

    /** A group that has just been set up. */
    private record Found(Groups groups, Ensemble ensemble, Actor director, LibraryId library, GroupId id) {

        void takes(String role, Tier tier, @Nullable Post post, String duty) {
            Actor person = ensemble.the(role, library);
            groups.appoint(director, id, person.requirePerson(), tier, post, duty, null)
                    .orThrow();
        }
    }

    private GroupView establish(Ensemble ensemble, NewGroup group, Appointing appointing) throws Exception {
        Actor director = ensemble.the("director", group.library());
        for (GroupView there : groups.of(director, group.library())) {
            if (there.name().equals(group.name())) {
                return there;
            }
        }
        Instant morning = group.establishedOn().atTime(9, 0).atZone(ZONE).toInstant();
        return clock.at(morning, () -> {
            GroupId id = groups.establish(director, group).orThrow();
            appointing.appoint(new Found(groups, ensemble, director, group.library(), id));
            return groups.get(director, id);
        });
    }
}
