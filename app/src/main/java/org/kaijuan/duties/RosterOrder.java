package org.kaijuan.duties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.kernel.Period;

/** What an order says about a roster, read from its parameters. */
record RosterOrder(Period period, boolean eachDepartment, String post, LocalTime starts, LocalTime ends) {

    static final String WHO = "who";
    static final String POST = "post";
    static final String HOURS = "hours";
    static final String EACH_DEPARTMENT = "each-department";
    static final String ONE_POST = "one-post";

    private static final Pattern FROM_TO = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-\u2013]\\s*(\\d{1,2}:\\d{2})");
    private static final int LONGEST_DAYS = 366;

    /** An order without an end is planned so far ahead; revise it to go on. */
    private static final int OPEN_ENDED_DAYS = 28;

    /** Nothing if the hours cannot be read. */
    static Optional<RosterOrder> of(ActionCall call) {
        Matcher hours = FROM_TO.matcher(call.text(HOURS).strip());
        if (!hours.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RosterOrder(
                    period(call),
                    call.text(WHO).equals(EACH_DEPARTMENT),
                    call.find(POST).orElse(call.title()),
                    time(hours.group(1)),
                    time(hours.group(2))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String typed) {
        return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    }

    private static Period period(ActionCall call) {
        LocalDate from = call.from();
        LocalDate last = call.to() == null ? from.plusDays(OPEN_ENDED_DAYS - 1) : call.to();
        LocalDate latest = from.plusDays(LONGEST_DAYS - 1);
        return new Period(from, last.isAfter(latest) ? latest : last);
    }

    NewPost asPost() {
        return new NewPost(post, null, starts, ends, PostDays.EVERY_DAY, 1, List.of());
    }
}
