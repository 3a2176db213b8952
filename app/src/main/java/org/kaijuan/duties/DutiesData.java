package org.kaijuan.duties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.retention.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept about people here: their duties and leave; and when it goes. */
@Component
class DutiesData implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    DutiesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "duties";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select d.day::text as "own-data.duties.day", p.name as "own-data.duties.post",
                       to_char(d.attended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.duties.attended",
                       null::text as "own-data.duties.leave"
                  from duties.duty d join duties.post p on p.id = d.post_id
                 where d.person_id = :person and not d.dropped
                union all
                select day::text, what, null, null from duties.overtime where person_id = :person
                union all
                select null, null, null, first_day || ' – ' || last_day from duties.absence where person_id = :person
                 order by 1, 4
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(jdbc, """
                select person_id from duties.duty where person_id = any(:people)
                union select person_id from duties.hearer where person_id = any(:people)
                union select person_id from duties.overtime where person_id = any(:people)
                """, people);
    }

    private int erase(@Nullable LibraryId library, Instant before, int most) {
        if (library == null) {
            return 0;
        }
        int rows = 0;
        for (String sql : List.of(
                "delete from duties.roster where id in (select id from duties.roster where library_id = :library and last_day < :before limit :most)",
                "delete from duties.absence where id in (select id from duties.absence where library_id = :library and last_day < :before limit :most)",
                "delete from duties.overtime where id in (select id from duties.overtime where library_id = :library and day < :before limit :most)",
                "delete from duties.briefing where id in (select id from duties.briefing where library_id = :library and given_at < :before limit :most)")) {
            rows += jdbc.sql(sql)
                    .param("library", library.code())
                    .param("before", before.atZone(ZoneOffset.UTC).toLocalDate())
                    .param("most", most)
                    .update();
        }
        return Math.min(rows, most);
    }

    @Configuration(proxyBeanMethods = false)
    static class Uses {

        @Bean
        Kept keptRosters(DutiesData data) {
            return new Kept(DutiesPolicies.KEPT, data::erase);
        }

        @Bean
        LibraryUse dutiesOfLibrary(JdbcClient jdbc) {
            return LibraryUse.ofRows(
                    "library-use.duties",
                    jdbc,
                    "duties.roster",
                    "duties.briefing",
                    "duties.absence",
                    "duties.overtime");
        }
    }
}
