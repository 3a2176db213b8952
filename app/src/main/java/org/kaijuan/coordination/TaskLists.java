package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks, the next to be done first. Late is late in the zone of the business clock. */
@Repository
class TaskLists {

    private static final TaskRows ROWS = new TaskRows();
    private static final String ORDER = " order by t.due_on, t.id";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TaskLists(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Conditions, each a fixed text, and their parameters. */
    private record Where(String sql, Map<String, Object> parameters) {}

    Listing<TaskView> page(Scope scope, TaskFilter filter, @Nullable String cursor, int limit) {
        Where where = where(scope, filter);
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("limit", limit + 1);
        String after = "";
        if (cursor != null) {
            List<String> last = Cursor.decode(cursor, 2);
            after = " and (t.due_on, t.id) > (:afterDay, :afterId)";
            parameters.put("afterDay", LocalDate.parse(last.get(0)));
            parameters.put("afterId", UUID.fromString(last.get(1)));
        }
        List<TaskView> found = jdbc.sql(TaskRows.SELECT + where.sql() + after + ORDER + " limit :limit")
                .params(parameters)
                .query(ROWS)
                .list();
        return Listing.upTo(limit, found, last -> Cursor.encode(last.due(), last.id()), count(scope, filter));
    }

    /** To be closed. */
    Stream<TaskView> stream(Scope scope, TaskFilter filter) {
        Where where = where(scope, filter);
        return jdbc.sql(TaskRows.SELECT + where.sql() + ORDER).params(where.parameters()).query(ROWS).stream();
    }

    long count(Scope scope, TaskFilter filter) {
        Where where = where(scope, filter);
        return jdbc.sql("select count(*) from coordination.task t " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** Running tasks that come close to their day or are past it, in all libraries. */
    List<TaskView> dueBy(LocalDate last) {
        return jdbc.sql(TaskRows.SELECT + " where t.state in ('open', 'accepted')"
                        + " and (t.due_on <= :last or t.term_offset is not null)" + ORDER)
                .param("last", last)
                .query(ROWS)
                .list();
    }

    private Where where(Scope scope, TaskFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        LibraryId library = filter.library();
        conditions.add("t.library_id = any(:libraries)");
        parameters.put("libraries", (library == null ? scope : scope.and(Scope.of(library))).codes());
        switch (filter.standing()) {
            case RUNNING -> conditions.add("t.state in ('open', 'accepted')");
            case LATE -> {
                conditions.add("t.state in ('open', 'accepted') and t.due_on < :today");
                parameters.put("today", clock.today(clock.getZone()));
            }
            case ENDED -> conditions.add("t.state in ('done', 'dropped')");
            case ANY -> {}
        }
        people(filter, conditions, parameters);
        source(filter, conditions, parameters);
        return new Where("where " + String.join(" and ", conditions), parameters);
    }

    private static void people(TaskFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.person() != null) {
            conditions.add("(t.accountable_id = :person or exists (select from coordination.task_helper h"
                    + " where h.task_id = t.id and h.person_id = :person))");
            parameters.put("person", filter.person().value());
        }
        if (filter.group() != null) {
            conditions.add("t.group_id = :group");
            parameters.put("group", filter.group().value());
        }
        if (filter.department() != null) {
            conditions.add("t.department = :department");
            parameters.put("department", filter.department().code());
        }
    }

    private static void source(TaskFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.source() != null) {
            conditions.add("t.source = :source");
            parameters.put("source", filter.source().code());
        }
        if (filter.reference() != null) {
            conditions.add("t.source_reference = :reference");
            parameters.put("reference", filter.reference());
        }
        if (filter.words() != null) {
            conditions.add("position(:words in lower(t.title || ' ' || t.body || ' ' || t.source_label || ' '"
                    + " || t.accountable_name || ' #' || t.number)) > 0");
            parameters.put("words", filter.words().toLowerCase(Locale.ROOT));
        }
    }
}
