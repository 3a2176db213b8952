package org.kaijuan.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;
import static org.kaijuan.TestPages.text;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonCorrection;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rosters as directors make them: pages, calendar and API. */
@KaijuanTest
class RosterPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxsz");
    private static final Pattern CALENDAR = Pattern.compile("/calendar/[\\w-]+\\.ics");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Libraries libraries;

    @Autowired
    People people;

    @Autowired
    Rosters rosters;

    @Test
    @Tag("HLT-17")
    @Tag("ORG-19")
    void aDirectorMakesARosterOfAMonthForSixDepartmentsAndItIsFair() throws Exception {
        LibraryId library = new LibraryId("gnnu");
        Actor director = actors.actor("director", library);
        Map<String, List<Actor>> departments = departments(library, 6);
        String roster = location(pages.post(
                director,
                "/desk/rosters",
                Map.of("title", "二月各部门轮值", "from", "2027-03-01", "to", "2027-03-31", "order", "馆务会")));

        assertThat(pages.post(
                        director,
                        roster + "/posts",
                        Map.of(
                                "department", "each",
                                "starts", "08:00",
                                "ends", "17:10",
                                "days", "EVERY_DAY",
                                "seats", "1")))
                .hasStatus3xxRedirection();
        assertThat(pages.post(director, roster + "/plan", Map.of())).hasStatus3xxRedirection();
        assertThat(pages.post(director, roster + "/publication", Map.of())).hasStatus3xxRedirection();

        RosterView view = rosters.get(director, id(roster));
        assertThat(view.gaps()).isEmpty();
        for (String department : departments.keySet()) {
            List<Balance> balances = view.balances().stream()
                    .filter(balance -> balance.post().equals(department))
                    .toList();
            assertThat(balances).isNotEmpty();
            List<Integer> counts = balances.stream().map(Balance::inAll).toList();
            assertThat(Collections.max(counts) - Collections.min(counts))
                    .as(department)
                    .isLessThanOrEqualTo(1);
            assertThat(counts.stream().mapToInt(it -> it).sum()).isEqualTo(31);
        }
        assertThat(pages.get(director, roster)).hasStatusOk().bodyText().contains("二月各部门轮值", "最多与最少相差");
        assertThat(pages.get(director, roster + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Fair share");
        assertThat(pages.get(director, roster + "?format=xlsx")).hasStatusOk();

        String calendar = calendarOf(pages.post(director, roster + "/calendar", Map.of()));
        String file = text(pages.get(calendar));
        var parsed = new CalendarBuilder().build(new StringReader(file));
        assertThat(parsed.validate().getEntries()).isEmpty();
        assertThat(parsed.getComponents(Component.VEVENT)).hasSize(view.duties().size());
        assertThat(pages.get(director, "/api/v1/duties?from=2027-03-01&to=2027-03-31"))
                .hasStatusOk()
                .bodyText()
                .contains("\"total\":" + view.duties().size());
    }

    @Test
    void onesCalendarIsASecretThatCanBeTakenBack() throws Exception {
        Actor guard = actors.actor("guard", LIBRARY);
        String first = calendarOf(pages.post(guard, "/desk/duties/calendar", Map.of()));
        assertThat(pages.get(first)).hasStatusOk();

        String second = calendarOf(pages.post(guard, "/desk/duties/calendar", Map.of()));
        assertThat(pages.get(first)).hasStatus(404);
        assertThat(pages.post(guard, "/desk/duties/calendar/removal", Map.of())).hasStatus3xxRedirection();
        assertThat(pages.get(second)).hasStatus(404);
    }

    @Test
    void whatIsWrongIsSaidAndEveryListOpensEmpty() {
        Actor director = actors.actor("director", new LibraryId("pxc"));
        for (String page : new String[] {
            "/desk/duties",
            "/desk/rosters",
            "/desk/rosters/new",
            "/desk/rosters/gaps",
            "/desk/rosters/leave",
            "/desk/briefings",
            "/desk/overtime"
        }) {
            assertThat(pages.get(director, page)).hasStatusOk();
            assertThat(pages.get(director, page + "?lang=en")).hasStatusOk();
        }
        assertThat(pages.post(director, "/desk/rosters", Map.of("title", "", "from", "2027-03-02", "to", "2027-03-01")))
                .hasStatus(422);
        assertThat(pages.post(director, "/desk/duties/leave", Map.of("from", "2027-03-02", "to", "2027-03-01")))
                .hasStatus(422)
                .bodyText()
                .contains("最后一天早于第一天");
    }

    private Map<String, List<Actor>> departments(LibraryId library, int count) {
        Map<String, List<Actor>> departments = new HashMap<>();
        Set<String> there = new HashSet<>();
        libraries.departments(library).forEach(unit -> there.add(unit.id().code()));
        for (int d = 1; d <= count; d++) {
            UnitId unit = new UnitId(library.code() + ".duty" + d);
            String name = "值班" + d + "部";
            if (!there.contains(unit.code())) {
                libraries
                        .add(actors.system(), new NewUnit(unit, UnitId.of(library), UnitKind.DEPARTMENT, name, null))
                        .orThrow();
            }
            List<Actor> staff = new ArrayList<>();
            for (int i = 0; i < 2 + d; i++) {
                Actor librarian = actors.actor("librarian", library);
                PersonDetails details = people.details(actors.system(), librarian.requirePerson());
                people.correct(actors.system(), librarian.requirePerson(), details.version(), in(details, unit))
                        .orThrow();
                staff.add(librarian);
            }
            departments.put(name, staff);
        }
        return departments;
    }

    private static PersonCorrection in(PersonDetails details, UnitId unit) {
        PersonView person = details.person();
        return new PersonCorrection(
                person.name(),
                unit,
                person.cardNumber(),
                details.username(),
                person.email(),
                details.phone(),
                person.category(),
                person.language());
    }

    private static RosterId id(String path) {
        return new RosterId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static String calendarOf(MvcTestResult result) throws Exception {
        Matcher matcher = CALENDAR.matcher(result.getResponse().getContentAsString());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
