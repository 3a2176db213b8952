package org.kaijuan.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk keeps about a reader: their requests and what they wrote. Nobody who asked for something is removed. */
@Component
class ReadersData implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    ReadersData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "desk";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select number as "own-data.number", title as "own-data.title", kind as "own-data.kind",
                       fields::text as "own-data.fields",
                       to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.submitted",
                       state as "own-data.state", verdict_comment as "own-data.comment"
                  from desk.request where reader_id = :person order by submitted_at
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(
                jdbc, "select distinct reader_id from desk.request where reader_id = any(:people)", people);
    }

    @Configuration(proxyBeanMethods = false)
    static class Uses {

        @Bean
        LibraryUse deskOfLibrary(JdbcClient jdbc) {
            return LibraryUse.ofRows(
                    "library-use.desk",
                    jdbc,
                    "desk.request",
                    "desk.contact",
                    "desk.canned_reply",
                    "desk.guide_entry",
                    "desk.reader_group");
        }
    }
}
