package org.kaijuan.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Tells people about their duties. One letter a person and decision, however many days it concerns. */
@Component
class DutyLetters {

    private static final String MINE = "/desk/duties";

    private final Messages messages;
    private final People people;

    DutyLetters(Messages messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    void published(RosterRow roster, List<DutyView> duties) {
        Map<PersonId, Long> counts = duties.stream()
                .map(DutyView::person)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
        counts.forEach((person, count) -> send(
                person,
                roster.library(),
                "duties.published",
                Map.of("title", roster.title(), "count", count, "first", first(duties, person)),
                "duties.published:" + roster.id(),
                MINE));
    }

    private static LocalDate first(List<DutyView> duties, PersonId person) {
        return duties.stream()
                .filter(duty -> person.equals(duty.person()))
                .map(DutyView::day)
                .findFirst()
                .orElseThrow();
    }

    /** Who has a duty on {@code from} or later. */
    Set<PersonId> concerned(List<DutyView> duties, LocalDate from) {
        return duties.stream()
                .filter(duty -> !duty.day().isBefore(from))
                .map(DutyView::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    void cancelled(RosterRow roster, Set<PersonId> concerned, String reason) {
        if (roster.state() == RosterState.PUBLISHED) {
            concerned.forEach(person -> send(
                    person,
                    roster.library(),
                    "duties.cancelled",
                    Map.of("title", roster.title(), "reason", reason),
                    "duties.cancelled:" + roster.id(),
                    MINE));
        }
    }

    void moved(RosterRow roster, List<DutyView> duties, LocalDate before, LocalDate last) {
        if (roster.state() == RosterState.PUBLISHED) {
            LocalDate from = (before.isBefore(last) ? before : last).plusDays(1);
            Set<PersonId> concerned =
                    last.isBefore(before) ? concerned(duties, roster.period().from()) : concerned(duties, from);
            concerned.forEach(person -> send(
                    person,
                    roster.library(),
                    "duties.moved",
                    Map.of("title", roster.title(), "last", last),
                    "duties.moved:" + roster.id() + ":" + last + ":" + roster.version(),
                    MINE));
        }
    }

    /** A director put somebody in, or took somebody off. */
    void changed(DutyView duty, PersonId person, boolean in) {
        send(
                person,
                duty.library(),
                in ? "duties.put-in" : "duties.taken-off",
                about(duty),
                "duties.changed:" + duty.id() + ":" + duty.version(),
                MINE);
    }

    void swapAsked(SwapView swap) {
        Map<String, Object> values = new HashMap<>(about(swap.duty()));
        values.put("asker", swap.asker());
        values.put("words", swap.words());
        send(swap.askedId(), swap.duty().library(), "duties.swap-asked", values, "duties.swap:" + swap.id(), MINE);
    }

    void swapEnded(SwapView swap, boolean accepted) {
        Map<String, Object> values = new HashMap<>(about(swap.duty()));
        values.put("asked", swap.asked());
        String template = accepted ? "duties.swap-accepted" : "duties.swap-declined";
        send(swap.askerId(), swap.duty().library(), template, values, template + ":" + swap.id(), MINE);
    }

    /** Directors hear of a swap after it was agreed; they need not do anything. */
    void swapDone(SwapView swap) {
        Map<String, Object> values = new HashMap<>(about(swap.duty()));
        values.put("asker", swap.asker());
        values.put("asked", swap.asked());
        toDirectors(
                swap.duty().library(),
                "duties.swap-done",
                values,
                "duties.swap-done:" + swap.id(),
                "/desk/rosters/" + swap.duty().roster());
    }

    /** Duties of somebody who left are gaps now. */
    void left(LibraryId library, PersonId who, Collection<DutyView> gaps) {
        toDirectors(
                library,
                "duties.left",
                Map.of("count", gaps.size(), "first", gaps.iterator().next().day()),
                "duties.left:" + who,
                "/desk/rosters/gaps");
    }

    void briefed(PersonId person, LibraryId library, String briefing, String words, String giver) {
        send(
                person,
                library,
                "duties.briefed",
                Map.of("words", words, "giver", giver),
                "duties.briefed:" + briefing,
                MINE);
    }

    private void toDirectors(
            LibraryId library, String template, Map<String, Object> values, String decision, String link) {
        people.holding(DutiesPermissions.EDIT, library).stream()
                .filter(person -> library.equals(person.library()))
                .map(PersonView::id)
                .forEach(director -> send(director, library, template, values, decision, link));
    }

    private static Map<String, Object> about(DutyView duty) {
        return Map.of("post", duty.post(), "day", duty.day());
    }

    private void send(
            PersonId to, LibraryId library, String template, Map<String, Object> values, String decision, String link) {
        messages.send(new Letter(to, library, template, values, decision, link));
    }
}
