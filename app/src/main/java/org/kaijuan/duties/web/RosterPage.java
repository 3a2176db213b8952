package org.kaijuan.duties.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.Balance;
import org.kaijuan.duties.DutyView;
import org.kaijuan.duties.PostView;
import org.kaijuan.duties.RosterState;
import org.kaijuan.duties.RosterView;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * A roster as a table of days and posts.
 *
 * @param serving everybody who does duties; empty for those who may not edit
 * @param calendar path of a calendar address just made, shown this once
 */
public record RosterPage(
        LibraryView library,
        RosterView roster,
        List<UnitView> departments,
        List<PersonView> serving,
        boolean mayEdit,
        @Nullable String calendar,
        Form form) {

    /** One day with a cell for each post. */
    public record Day(LocalDate day, Burden kind, List<List<DutyView>> cells) {}

    public String path() {
        return "/desk/rosters/" + roster.row().id();
    }

    public boolean isDraft() {
        return roster.row().state() == RosterState.DRAFT;
    }

    public List<Day> days() {
        Map<LocalDate, List<DutyView>> byDay = roster.duties().stream()
                .collect(Collectors.groupingBy(DutyView::day, TreeMap::new, Collectors.toList()));
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, duties) -> days.add(new Day(day, kind(duties), cells(duties))));
        return days;
    }

    /** The kind of the day itself; a night says nothing about it unless there is nothing else. */
    private static Burden kind(List<DutyView> duties) {
        return duties.stream()
                .map(DutyView::burden)
                .filter(burden -> burden != Burden.NIGHT)
                .findFirst()
                .orElse(Burden.WORKDAY);
    }

    private List<List<DutyView>> cells(List<DutyView> duties) {
        return roster.posts().stream()
                .map(post -> duties.stream()
                        .filter(duty -> duty.postId().equals(post.id()))
                        .toList())
                .toList();
    }

    public List<Balance> balances(PostView post) {
        return roster.balances().stream()
                .filter(balance -> balance.post().equals(post.name()))
                .toList();
    }

    /** The most anybody of a post has taken, less the least. */
    public int spread(PostView post) {
        List<Integer> counts = balances(post).stream()
                .filter(balance -> post.crew().contains(balance.person()))
                .map(Balance::inAll)
                .toList();
        return counts.isEmpty()
                ? 0
                : counts.stream().max(Integer::compare).orElse(0)
                        - counts.stream().min(Integer::compare).orElse(0);
    }

    /** One post for each department, one department, or the whole library. */
    public List<Option> departmentOptions(Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(RosterForms.EACH_DEPARTMENT, ui.t("duties.post.each-department")));
        options.add(new Option(RosterForms.WHOLE_LIBRARY, ui.t("duties.post.whole-library")));
        departments.forEach(department -> options.add(new Option(department.id().code(), department.name())));
        return options;
    }
}
