package org.kaijuan.duties.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.NewPost;
import org.kaijuan.duties.NewRoster;
import org.kaijuan.duties.PostDays;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Form;

/** What is typed about rosters and posts. Reading puts what is wrong into the form; what it returns then is of no use. */
final class RosterForms {

    static final String EACH_DEPARTMENT = "each";
    static final String WHOLE_LIBRARY = "library";

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ORDER = 200;
    private static final int MOST_SEATS = 20;

    private RosterForms() {}

    /** From next Monday, four weeks. */
    static Form freshRoster(LocalDate today) {
        LocalDate monday = today.plusDays(8 - today.getDayOfWeek().getValue());
        return Form.empty()
                .set("from", monday.toString())
                .set("to", monday.plusDays(27).toString());
    }

    static Form freshPost() {
        return Form.empty()
                .set("department", EACH_DEPARTMENT)
                .set("starts", "08:00")
                .set("ends", "17:30")
                .set("days", PostDays.EVERY_DAY.name())
                .set("seats", "1");
    }

    static NewRoster roster(Form form, LibraryId library, LocalDate today) {
        return new NewRoster(
                library,
                form.required("title", LONGEST_TITLE),
                period(form, today),
                form.optional("order", LONGEST_ORDER) instanceof String order ? order : "");
    }

    static Period period(Form form, LocalDate today) {
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from == null || to == null) {
            form.error(from == null ? "from" : "to", "form.required");
            return Period.day(today);
        }
        if (to.isBefore(from)) {
            form.error("to", "duties.form.ends-too-early");
            return Period.day(today);
        }
        return new Period(from, to);
    }

    static boolean isEachDepartment(Form form) {
        return form.text("department").equals(EACH_DEPARTMENT);
    }

    static NewPost post(Form form) {
        String name = isEachDepartment(form) ? "" : form.required("name", LONGEST_TITLE);
        String department = form.text("department");
        PostDays days = days(form);
        return new NewPost(
                name,
                isEachDepartment(form) || department.equals(WHOLE_LIBRARY) || !UnitId.isValid(department)
                        ? null
                        : new UnitId(department),
                time(form, "starts"),
                time(form, "ends"),
                days,
                form.integer("seats", 1, MOST_SEATS),
                people(form, "crew"));
    }

    private static PostDays days(Form form) {
        String chosen = form.choice(
                "days", List.of(PostDays.values()).stream().map(PostDays::name).toList());
        return chosen == null ? PostDays.EVERY_DAY : PostDays.valueOf(chosen);
    }

    private static LocalTime time(Form form, String name) {
        LocalTime time = form.time(name);
        if (time == null) {
            form.error(name, "form.required");
            return LocalTime.MIDNIGHT;
        }
        return time;
    }

    /** The people ticked under a name; what is no id is left out. */
    static List<PersonId> people(Form form, String name) {
        return form.all(name).stream()
                .filter(value -> !value.isBlank())
                .map(RosterForms::person)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PersonId> person(String value) {
        try {
            return Optional.of(new PersonId(UUID.fromString(value)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static @Nullable PersonId person(Form form, String name) {
        UUID id = form.uuid(name);
        return id == null ? null : new PersonId(id);
    }
}
