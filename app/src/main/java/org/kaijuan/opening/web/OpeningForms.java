package org.kaijuan.opening.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.opening.HoursText;
import org.kaijuan.opening.NewDays;
import org.kaijuan.opening.NewWeek;
import org.kaijuan.opening.Season;
import org.kaijuan.opening.StateChange;
import org.kaijuan.opening.TimeRange;
import org.kaijuan.web.Form;

/** The four forms of a library. Reading puts what is wrong into the form; what it returns then is of no use. */
public final class OpeningForms {

    /** The choice of all services together. */
    static final String ALL = "*";

    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_HOURS = 100;
    private static final int LONGEST_NAME = 100;

    private OpeningForms() {}

    static Form freshDecision(LocalDate today) {
        return Form.empty().set("from", today.toString()).set("open", "false");
    }

    /** With the hours that hold where nothing is set. */
    static Form freshWeek(LocalDate today) {
        Form form = Form.empty().set("from", today.toString()).set("season", Season.ALWAYS.name());
        for (DayOfWeek weekday : DayOfWeek.values()) {
            form.set(field(weekday), weekday.getValue() <= 5 ? "8:00-12:00 14:00-17:30" : "");
        }
        return form;
    }

    static Form freshDays(LocalDate today) {
        return Form.empty().set("from", today.toString()).set("to", today.toString());
    }

    static StateChange decision(Form form, LibraryId library, LocalDate today) {
        boolean open = "true".equals(form.choice("open", List.of("true", "false")));
        return new StateChange(
                library,
                service(form),
                open,
                first(form, today),
                form.date("to"),
                form.required("order", LONGEST_ORDER),
                form.required("reason", LONGEST_REASON));
    }

    static NewWeek week(Form form, LibraryId library, LocalDate today) {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week.put(weekday, hours(form, field(weekday)));
        }
        List<String> seasons = List.of(Season.ALWAYS.name(), Season.TERM.name(), Season.BREAK.name());
        String season = form.choice("season", seasons);
        return new NewWeek(
                library,
                service(form),
                season == null ? Season.ALWAYS : Season.valueOf(season),
                first(form, today),
                form.date("to"),
                week,
                form.checked("on-holidays"),
                form.required("order", LONGEST_ORDER));
    }

    static NewDays days(Form form, LibraryId library, LocalDate today) {
        return new NewDays(
                library,
                service(form),
                period(form, today),
                hours(form, "hours"),
                form.required("order", LONGEST_ORDER),
                form.required("reason", LONGEST_REASON));
    }

    static String termName(Form form) {
        return form.required("name", LONGEST_NAME);
    }

    /** From and to, both of which must be there and in order. */
    static Period period(Form form, LocalDate today) {
        LocalDate from = first(form, today);
        LocalDate to = form.date("to");
        if (to == null) {
            form.error("to", "form.required");
            return Period.day(from);
        }
        if (to.isBefore(from)) {
            form.error("to", "opening.form.ends-too-early");
            return Period.day(from);
        }
        return new Period(from, to);
    }

    private static @Nullable String service(Form form) {
        String chosen = form.text("service");
        return chosen.isEmpty() || chosen.equals(ALL) ? null : chosen;
    }

    private static LocalDate first(Form form, LocalDate today) {
        @Nullable LocalDate from = form.date("from");
        if (from == null) {
            form.error("from", "form.required");
            return today;
        }
        return from;
    }

    private static List<TimeRange> hours(Form form, String name) {
        String typed = form.optional(name, LONGEST_HOURS);
        try {
            return typed == null ? List.of() : HoursText.parse(typed);
        } catch (IllegalArgumentException e) {
            form.error(name, "opening.form.not-hours");
            return List.of();
        }
    }

    /** The name of the field for a weekday: {@code monday}. */
    public static String field(DayOfWeek weekday) {
        return weekday.name().toLowerCase(Locale.ROOT);
    }
}
