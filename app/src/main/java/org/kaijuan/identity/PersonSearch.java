package org.kaijuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by any part of their name, card number or user name. One or two characters are looked up in the index of
 * characters and pairs; longer words by all their pairs, and what is found is read again.
 */
@Component
class PersonSearch {

    private static final String SELECT = """
            select p.id, p.name, p.card_number, p.username, p.library_id, p.email, p.phone, p.category, p.state,
                   array(select distinct a.role from identity.assignment a where a.person_id = p.id order by 1) as roles
              from identity.person p where\s""";
    private static final String ORDER = " order by p.name collate \"zh-x-icu\", p.id";

    private final JdbcClient jdbc;

    PersonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param withProvince whether people without a library are meant too */
    record Query(Scope scope, boolean withProvince, PeopleFilter filter) {}

    /** The last row of the page before. */
    record Position(String name, UUID id) {}

    /** Conditions, each a fixed text, and their parameters. */
    private record Where(String sql, Map<String, Object> parameters) {}

    List<PersonRow> page(Query query, @Nullable Position after, int limit) {
        Where where = where(query);
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        String sql = SELECT + where.sql();
        if (after != null) {
            sql += " and (p.name collate \"zh-x-icu\", p.id) > (:afterName::text collate \"zh-x-icu\", :afterId)";
            parameters.put("afterName", after.name());
            parameters.put("afterId", after.id());
        }
        parameters.put("limit", limit);
        return jdbc.sql(sql + ORDER + " limit :limit")
                .params(parameters)
                .query(PersonSearch::row)
                .list();
    }

    Stream<PersonRow> stream(Query query) {
        Where where = where(query);
        return jdbc.sql(SELECT + where.sql() + ORDER).params(where.parameters()).query(PersonSearch::row).stream();
    }

    /** How many, but not beyond {@code max}. */
    long count(Query query, int max) {
        Where where = where(query);
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("max", max);
        return jdbc.sql("select count(*) from (select from identity.person p where " + where.sql()
                        + " limit :max) found")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static Where where(Query query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        conditions.add(
                query.withProvince()
                        ? "(p.library_id = any(:libraries) or p.library_id is null)"
                        : "p.library_id = any(:libraries)");
        parameters.put("libraries", query.scope().codes());
        PeopleFilter filter = query.filter();
        if (filter.words() != null) {
            String words = filter.words().toLowerCase(Locale.ROOT);
            conditions.add("p.grams @> :grams::text[]");
            conditions.add("p.search like :like");
            parameters.put("grams", grams(words));
            parameters.put("like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.category() != null) {
            conditions.add("p.category = :category");
            parameters.put("category", filter.category());
        }
        if (filter.state() != null) {
            conditions.add("p.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.role() != null) {
            conditions.add("exists (select from identity.assignment a where a.person_id = p.id and a.role = :role)");
            parameters.put("role", filter.role());
        }
        return new Where(String.join(" and ", conditions), parameters);
    }

    /** The character itself if there is only one, otherwise all pairs. */
    static String[] grams(String words) {
        int[] characters = words.codePoints().toArray();
        int size = Math.min(2, characters.length);
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + size <= characters.length; i++) {
            grams.add(new String(characters, i, size));
        }
        return grams.toArray(String[]::new);
    }

    private static PersonRow row(ResultSet row, int n) throws SQLException {
        String library = row.getString("library_id");
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("card_number"),
                row.getString("username"),
                library == null ? null : new LibraryId(library),
                row.getString("email"),
                row.getString("phone"),
                row.getString("category"),
                PersonDetails.State.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("roles").getArray()));
    }
}
