package org.kaijuan.desk;

import java.util.List;

/**
 * What a figure of the desk counts: rows of a table on a business day. All parts are fixed text.
 *
 * @param table with its schema
 * @param day the date column on which a row counts
 * @param condition further condition, in SQL
 * @param columns cells of its rows: {@code alias} or {@code expression as alias}
 */
record Cases(String id, String unit, String table, String day, String condition, List<String> columns) {

    private static final String WITHIN = " where library_id = any(:libraries) and %s between :from and :to and %s";

    private static final List<String> REQUEST = List.of("number", "kind", "state", "channel");

    static Cases requests(String id, String condition) {
        return new Cases(id, "requests", "desk.request", "submitted_on", condition, REQUEST);
    }

    static Cases ended(String id, String condition) {
        return new Cases(id, "requests", "desk.request", "done_on", condition, REQUEST);
    }

    static Cases contacts(String id, String condition) {
        return new Cases(id, "times", "desk.contact", "contact_on", condition, List.of("channel", "outcome"));
    }

    private String from() {
        return " from " + table + WITHIN.formatted(day, condition);
    }

    String value() {
        return "select count(*)" + from();
    }

    String trend() {
        return "select " + day + " as day, count(*) as number" + from() + " group by 1 order by 1";
    }

    String rows() {
        return "select id, library_id, " + day + " as day, " + String.join(", ", columns) + from() + " and (" + day
                + ", id) > (:afterDay, :afterId) order by " + day + ", id limit :limit";
    }
}
