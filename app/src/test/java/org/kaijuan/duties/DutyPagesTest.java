package org.kaijuan.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Duties as those see them who stand them: why and how often, swaps, briefings, work on holidays. */
@KaijuanTest
class DutyPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxsz");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterPosts posts;

    @Autowired
    DutyBook duties;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("HLT-17")
    void oneSeesWhyAndSwapsOnThePages() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        List<Actor> guards = guards(3);
        RosterView roster =
                published(director, guards, clock.today(clock.getZone()).plusDays(3), 9);
        DutyView duty = roster.duties().getFirst();
        Actor holder = holder(guards, duty);
        Actor other =
                guards.stream().filter(guard -> guard != holder).findFirst().orElseThrow();
        DutyView theirs = roster.duties().stream()
                .filter(it -> other.requirePerson().equals(it.person()))
                .findFirst()
                .orElseThrow();

        assertThat(pages.get(holder, "/desk/duties")).hasStatusOk().bodyText().contains(duty.post());
        assertThat(pages.get(holder, "/desk/duties/" + duty.id()))
                .hasStatusOk()
                .bodyText()
                .contains("您还应轮", "能来的共 3 人", "请同事换班");
        assertThat(pages.post(
                        holder,
                        "/desk/duties/" + duty.id() + "/swaps",
                        Map.of("whom", "duty:" + theirs.id(), "words", "家里有事")))
                .hasStatus3xxRedirection();
        MvcTestResult asked = pages.get(other, "/desk/duties");
        assertThat(asked).bodyText().contains("家里有事", "答应");
        Matcher swap = Pattern.compile("/desk/swaps/[\\w-]+/acceptance")
                .matcher(asked.getResponse().getContentAsString());
        assertThat(swap.find()).isTrue();
        assertThat(pages.post(holder, swap.group(), Map.of())).hasStatus(404);
        assertThat(pages.post(other, swap.group(), Map.of())).hasStatus3xxRedirection();

        assertThat(duties.get(director, duty.id()).duty().person()).isEqualTo(other.requirePerson());
        assertThat(duties.get(director, theirs.id()).duty().person()).isEqualTo(holder.requirePerson());
        assertThat(pages.get(director, "/desk/duties/" + duty.id())).bodyText().contains("换班", "发布后的变动");
        assertThat(pages.get(director, "/inbox")).bodyText().contains("换班告知");
    }

    @Test
    @Tag("HLT-19")
    void theGuardsStandWatchAndOutsidersSeeThePostOnly() {
        Actor director = actors.actor("director", LIBRARY);
        List<Actor> guards = guards(3);
        LocalDate today = clock.today(clock.getZone());
        RosterView roster = published(director, guards, today.minusDays(1), 4);
        Instant now = clock.instant();

        List<PostOnDuty> posts = duties.onDuty(LIBRARY, now);

        boolean running = roster.duties().stream()
                .anyMatch(duty -> !duty.startsAt().isAfter(now) && duty.endsAt().isAfter(now));
        assertThat(posts.stream()
                        .anyMatch(post ->
                                post.post().equals(roster.posts().getFirst().name())))
                .isEqualTo(running);
        assertThat(posts.toString()).doesNotContain(guards.getFirst().name());
        assertThat(pages.get(director, "/api/v1/duties/now"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("\"department\":{");
        assertThat(pages.get(actors.reader(LIBRARY), "/desk/rosters")).hasStatus(403);
        assertThat(pages.get(
                        actors.actor("librarian", new LibraryId("xyu")),
                        "/desk/rosters/" + roster.row().id()))
                .hasStatus(404);
    }

    @Test
    @Tag("HLT-18")
    void aBriefingIsKeptWithWhoTookNote() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        Actor guard = actors.actor("guard", LIBRARY);
        assertThat(pages.post(
                        director,
                        "/desk/briefings",
                        Map.of(
                                "words",
                                "今晚东门加锁，进馆先测温",
                                "hearers",
                                guard.requirePerson().toString())))
                .hasStatus3xxRedirection();

        MvcTestResult mine = pages.get(guard, "/desk/duties");
        assertThat(mine).bodyText().contains("今晚东门加锁，进馆先测温", "知道了");
        Matcher noted = Pattern.compile("/desk/briefings/[\\w-]+/acknowledgement")
                .matcher(mine.getResponse().getContentAsString());
        assertThat(noted.find()).isTrue();
        assertThat(pages.post(guard, noted.group(), Map.of())).hasStatus3xxRedirection();

        assertThat(pages.get(guard, "/desk/duties")).bodyText().doesNotContain("今晚东门加锁");
        assertThat(pages.get(director, "/desk/briefings"))
                .hasStatusOk()
                .bodyText()
                .contains("今晚东门加锁", "1 人中 1 人已知晓");
        assertThat(pages.get(director, "/desk/briefings?format=xlsx")).hasStatusOk();
        assertThat(pages.post(guard, "/desk/briefings", Map.of("words", "x"))).hasStatus(403);
    }

    @Test
    @Tag("SVC-50")
    void workOnHolidaysIsRecordedWhenItWasAttended() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        List<Actor> guards = guards(2);
        Instant springFestival = Instant.parse("2020-01-26T12:00:00Z");
        clock.at(springFestival, () -> {
            RosterView roster = published(director, guards, LocalDate.of(2020, 1, 25), 2);
            DutyView duty = roster.duties().getFirst();
            assertThat(pages.post(holder(guards, duty), "/desk/duties/" + duty.id() + "/attendance", Map.of()))
                    .hasStatus3xxRedirection();
            return duty;
        });
        assertThat(pages.post(director, "/desk/overtime", overtime(guards.getFirst(), "2020-01-27", "远程访问抢修")))
                .hasStatus3xxRedirection();

        assertThat(pages.get(director, "/desk/overtime?from=2020-01-24&to=2020-02-02"))
                .hasStatusOk()
                .bodyText()
                .contains("节假日", "远程访问抢修", "门卫值守");
        assertThat(pages.get(director, "/desk/overtime?format=xlsx&from=2020-01-24&to=2020-02-02"))
                .hasStatusOk();
        assertThat(pages.post(director, "/desk/overtime", overtime(guards.getFirst(), "2020-02-05", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("工作日");
    }

    private List<Actor> guards(int count) {
        List<Actor> guards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            guards.add(actors.actor("guard", LIBRARY));
        }
        return guards;
    }

    private RosterView published(Actor director, List<Actor> guards, LocalDate from, int days) {
        RosterId id = rosters.create(
                        director, new NewRoster(LIBRARY, "门卫", new Period(from, from.plusDays(days - 1)), ""))
                .orThrow();
        posts.add(
                        director,
                        id,
                        new NewPost(
                                "门卫值守" + id,
                                null,
                                LocalTime.of(8, 0),
                                LocalTime.of(18, 0),
                                PostDays.EVERY_DAY,
                                1,
                                guards.stream().map(Actor::requirePerson).toList()))
                .orThrow();
        rosters.plan(director, id).orThrow();
        rosters.publish(director, id).orThrow();
        return rosters.get(director, id);
    }

    private static Actor holder(List<Actor> guards, DutyView duty) {
        return guards.stream()
                .filter(guard -> guard.requirePerson().equals(duty.person()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> overtime(Actor person, String day, String what) {
        return Map.of("person", person.requirePerson().toString(), "day", day, "hours", "6", "what", what);
    }
}
