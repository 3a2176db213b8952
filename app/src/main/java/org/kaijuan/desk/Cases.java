package org.kaijuan.desk;

import java.util.List;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.Provenance;

/**
 * What a figure of the desk is about: rows of a table on a business day. All parts are fixed text.
 *
 * @param measure what is made of the rows
 * @param source where they are
 * @param condition further condition, in SQL; {@code true} for none
 * @param columns cells of its rows: {@code alias} or {@code expression as alias}
 */
record Cases(String id, String unit, Measure measure, Source source, String condition, List<String> columns) {

    /**
     * A table, with its schema, and the date column on which a row of it counts.
     *
     * @param last the newest of its rows that {@code %s} leaves, with who recorded it
     */
    record Source(String table, String day, String last) {

        /** Ids of steps grow with the time of recording, which in a replay is not that of the clock. */
        private static final String LAST = """
                select r.library_id, s.by_name, s.from_staff, s.at
                from (select *%%s) r join desk.step s on s.request_id = r.id and s.to_state = '%s'
                order by s.id desc limit 1
                """;

        static final Source ASKED = new Source("desk.request", "submitted_on", LAST.formatted("submitted"));
        static final Source ENDED = new Source("desk.request", "done_on", LAST.formatted("fulfilled"));
        static final Source CONTACTS = new Source(
                "desk.contact",
                "contact_on",
                "select library_id, by_name, true as from_staff, at%s order by id desc limit 1");

        static final Source GROUPS = new Source(
                "desk.reader_group",
                "established_on",
                "select library_id, '' as by_name, true as from_staff, established_on::timestamptz as at%s"
                        + " order by id desc limit 1");

        String within(String condition) {
            return " from " + table + " where library_id = any(:libraries) and " + day + " between :from and :to and "
                    + condition;
        }
    }

    private static final List<String> REQUEST = List.of("number", "kind", "state", "channel");

    static Cases requests(String id, String condition) {
        return new Cases(id, "requests", Measure.COUNT, Source.ASKED, condition, REQUEST);
    }

    static Cases ended(String id, String condition) {
        return new Cases(id, "requests", Measure.COUNT, Source.ENDED, condition, REQUEST);
    }

    static Cases contacts(String id, String condition) {
        return new Cases(id, "times", Measure.COUNT, Source.CONTACTS, condition, List.of("channel", "outcome"));
    }

    static Cases groups(String id) {
        return new Cases(
                id,
                "groups",
                Measure.COUNT,
                Source.GROUPS,
                "true",
                List.of("name as reader_group", "channel", "audience", "members"));
    }

    static Cases firstReplies(String id, String condition) {
        return new Cases(
                id,
                "hours",
                Measure.MEDIAN_WAIT,
                Source.ASKED,
                condition,
                List.of(
                        "number",
                        "kind",
                        "round(extract(epoch from first_reply_at - submitted_at) / 3600, 2) as waited"));
    }

    static Cases hours(String id) {
        return new Cases(
                id,
                "text",
                Measure.BUSIEST_HOUR,
                Source.ASKED,
                "true",
                List.of("number", "kind", "submitted_hour as hour"));
    }

    FigureDefinition definition() {
        return measure.nature(new FigureDefinition(id, unit, Provenance.COMPUTED, cells()));
    }

    /** Names of the cells of a row. */
    List<String> cells() {
        return columns.stream()
                .map(column -> column.substring(column.lastIndexOf(' ') + 1))
                .toList();
    }

    String count() {
        return "select count(*)" + source.within(condition);
    }

    String trend() {
        return "select " + source.day() + " as day, count(*) as number" + source.within(condition)
                + " group by 1 order by 1";
    }

    String rows() {
        return "select id, library_id, " + source.day() + " as day, " + String.join(", ", columns)
                + source.within(condition) + " and (" + source.day() + ", id) > (:afterDay, :afterId) order by "
                + source.day() + ", id limit :limit";
    }

    /** The newest row, with {@code library_id}, {@code by_name}, {@code from_staff} and {@code at}. */
    String last() {
        return source.last().formatted(source.within(condition));
    }
}
