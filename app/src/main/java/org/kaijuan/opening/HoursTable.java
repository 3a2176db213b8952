package org.kaijuan.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hours of weeks and days and the terms, in the database. */
@Component
class HoursTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    HoursTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<WeeklyHours> weeks() {
        return jdbc.sql("select * from opening.weekly_hours order by number")
                .query(HoursTable::week)
                .list();
    }

    List<DatedHours> dated() {
        return jdbc.sql("select * from opening.dated_hours order by number")
                .query(HoursTable::days)
                .list();
    }

    List<Term> terms() {
        return jdbc.sql("select * from opening.term order by first_day")
                .query(HoursTable::term)
                .list();
    }

    UUID insert(NewWeek week, String decidedBy) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into opening.weekly_hours (id, library_id, service, season, valid_from, valid_to, week,
                                                  on_holidays, by_order, decided_by, recorded_at)
                values (:id, :library, :service, :season, :from, :to, :week, :onHolidays, :order, :by, :at)
                """)
                .param("id", id)
                .param("library", week.library().code())
                .param("service", week.service())
                .param("season", week.season().name())
                .param("from", week.from())
                .param("to", week.to())
                .param("week", text(week.week()))
                .param("onHolidays", week.onHolidays())
                .param("order", week.order())
                .param("by", decidedBy)
                .param("at", Sql.at(clock.instant()))
                .update();
        return id;
    }

    UUID insert(NewDays days, String decidedBy) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into opening.dated_hours (id, library_id, service, first_day, last_day, hours, by_order, reason,
                                                 decided_by, recorded_at)
                values (:id, :library, :service, :first, :last, :hours, :order, :reason, :by, :at)
                """)
                .param("id", id)
                .param("library", days.library().code())
                .param("service", days.service())
                .param("first", days.period().from())
                .param("last", days.period().to())
                .param("hours", HoursText.print(days.hours()))
                .param("order", days.order())
                .param("reason", days.reason())
                .param("by", decidedBy)
                .param("at", Sql.at(clock.instant()))
                .update();
        return id;
    }

    Term insertTerm(LibraryId library, String name, Period period) {
        Term term = new Term(Ids.next(), library, name, period);
        jdbc.sql("insert into opening.term (id, library_id, name, first_day, last_day) values (?, ?, ?, ?, ?)")
                .params(term.id(), library.code(), name, period.from(), period.to())
                .update();
        return term;
    }

    void moveTerms(Map<UUID, Period> periods) {
        List<Map.Entry<UUID, Period>> each = List.copyOf(periods.entrySet());
        jdbc.sql("""
                update opening.term set first_day = each.first_day, last_day = each.last_day
                from unnest(:ids::uuid[], :firsts::date[], :lasts::date[]) as each (id, first_day, last_day)
                where term.id = each.id
                """)
                .param("ids", each.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("firsts", days(each, Period::from))
                .param("lasts", days(each, Period::to))
                .update();
    }

    private static String[] days(List<Map.Entry<UUID, Period>> periods, Function<Period, LocalDate> day) {
        return periods.stream()
                .map(each -> day.apply(each.getValue()).toString())
                .toArray(String[]::new);
    }

    void deleteTerm(LibraryId library, UUID id) {
        jdbc.sql("delete from opening.term where library_id = ? and id = ?")
                .params(library.code(), id)
                .update();
    }

    private static String[] text(Map<DayOfWeek, List<TimeRange>> week) {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> HoursText.print(week.getOrDefault(weekday, List.of())))
                .toArray(String[]::new);
    }

    private static WeeklyHours week(ResultSet row, int number) throws SQLException {
        String[] text = (String[]) row.getArray("week").getArray();
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week.put(weekday, HoursText.parse(text[weekday.ordinal()]));
        }
        return new WeeklyHours(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LibraryId(row.getString("library_id")),
                row.getString("service"),
                Season.valueOf(row.getString("season")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                week,
                row.getBoolean("on_holidays"),
                row.getString("by_order"));
    }

    private static DatedHours days(ResultSet row, int number) throws SQLException {
        return new DatedHours(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LibraryId(row.getString("library_id")),
                row.getString("service"),
                period(row),
                HoursText.parse(row.getString("hours")),
                row.getString("by_order"),
                row.getString("reason"));
    }

    private static Term term(ResultSet row, int number) throws SQLException {
        return new Term(
                row.getObject("id", UUID.class),
                new LibraryId(row.getString("library_id")),
                row.getString("name"),
                period(row));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }
}
