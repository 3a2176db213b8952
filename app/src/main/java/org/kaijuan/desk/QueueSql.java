package org.kaijuan.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;

/**
 * The query behind a page of the queue. Every fragment is fixed text and every value is bound. Each library is walked along
 * its own index and the walks are merged, so that a page costs the same for one library as for a province, at any size; a
 * search for words goes through the index of bigrams.
 */
final class QueueSql {

    /** As the partial indexes say it, word for word. */
    static final String OPEN = "state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader')";

    private static final Pattern NUMBER = Pattern.compile("[#＃]?([0-9]{1,15})");

    private final QueueFilter filter;
    private final Scope scope;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    QueueSql(QueueFilter filter, Scope scope, @Nullable PersonId me, Instant now) {
        this.filter = filter;
        this.scope = scope;
        values.put("libraries", scope.codes());
        scope.libraries().stream().findFirst().ifPresent(library -> values.put("library", library.code()));
        standing();
        owner(me);
        rest(now);
    }

    private void standing() {
        if (filter.standing() == QueueFilter.Standing.ANY) {
            return;
        }
        if (filter.standing().isOpen()) {
            conditions.append(" and ").append(OPEN);
        }
        if (filter.standing() != QueueFilter.Standing.OPEN) {
            add("state = :state", "state", filter.standing().code());
        }
        if (!filter.standing().isOpen()) {
            conditions.append(" and state in ('fulfilled', 'declined', 'withdrawn', 'merged', 'closed')");
        }
    }

    private void owner(@Nullable PersonId me) {
        switch (filter.owner()) {
            case ANYBODY -> {}
            case NOBODY -> conditions.append(" and assignee_id is null");
            case MINE -> add("assignee_id = :assignee", "assignee", idOf(me));
            case PERSON -> add("assignee_id = :assignee", "assignee", idOf(filter.assignee()));
        }
    }

    private void rest(Instant now) {
        if (filter.kind() != null) {
            add("kind = :kind", "kind", filter.kind());
        }
        if (filter.department() != null) {
            add("department = :department", "department", filter.department());
        }
        if (filter.overdue()) {
            add("state <> 'waiting-for-reader' and due_at < :now", "now", Sql.at(now));
        }
        Matcher number = NUMBER.matcher(filter.text().strip());
        if (number.matches()) {
            add("number = :number", "number", Long.parseLong(number.group(1)));
            return;
        }
        String[] grams = Bigrams.query(filter.text());
        if (grams.length > 0) {
            add("grams @> :grams::text[]", "grams", grams);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.append(" and ").append(condition);
        values.put(name, value);
    }

    private static UUID idOf(@Nullable PersonId person) {
        return person == null ? new UUID(0, 0) : person.value();
    }

    /** Up to {@code limit} rows after {@code cursor}. */
    String page(@Nullable String cursor, int limit) {
        String position = cursor == null ? "" : after(cursor);
        values.put("limit", limit);
        String order = filter.standing().isOpen() ? "due_at, id" : "submitted_at desc, id desc";
        if (scope.libraries().size() == 1 || values.containsKey("grams")) {
            return RequestRows.SELECT + " where " + within() + conditions + position + " order by " + order
                    + " limit :limit";
        }
        return """
                select %1$s
                from unnest(:libraries::text[]) as wanted (code)
                cross join lateral (
                    select %1$s from desk.request
                    where library_id = wanted.code%2$s%3$s
                    order by %4$s limit :limit) as walk
                order by %4$s limit :limit
                """.formatted(RequestRows.COLUMNS, conditions, position, order);
    }

    /** One library by its name lets the planner know how many rows it has, and walk its index in order. */
    private String within() {
        return scope.libraries().size() == 1 ? "library_id = :library" : "library_id = any(:libraries)";
    }

    /** How many there are, counted no further than {@code cap}. */
    String count(int cap) {
        values.put("cap", cap);
        return "select count(*) from (select 1 from desk.request where " + within() + conditions
                + " limit :cap) as found";
    }

    private String after(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            values.put("afterAt", Sql.at(Instant.parse(parts.get(0))));
            values.put("afterId", UUID.fromString(parts.get(1)));
        } catch (RuntimeException noCursor) {
            throw BadInputException.of("web.bad-cursor");
        }
        return filter.standing().isOpen()
                ? " and (due_at, id) > (:afterAt, :afterId)"
                : " and (submitted_at, id) < (:afterAt, :afterId)";
    }

    /** The cursor behind {@code last}. */
    String cursorAfter(RequestView last) {
        return Cursor.encode(filter.standing().isOpen() ? last.dueAt() : last.submittedAt(), last.id());
    }

    Map<String, Object> values() {
        return values;
    }
}
