package org.kaijuan.files;

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

/** What is kept about a person here: which files they were given a link to, and which they sent. */
@Component
class PersonsDownloads implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    PersonsDownloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "files";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select name as "own-data.files.name", bytes as "own-data.files.bytes",
                       to_char(given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.files.given",
                       to_char(fetched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.files.fetched",
                       to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.files.sent"
                  from (select name, bytes, issued_at as given_at, spent_at as fetched_at, null::timestamptz as sent_at,
                               issued_at as at
                          from files.link join files.file on file.id = file_id where recipient_id = :person
                        union all
                        select name, bytes, null, null, stored_at, stored_at from files.file where stored_by = :person) as known
                 order by at
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(jdbc, """
                select distinct recipient_id from files.link where recipient_id = any(:people)
                union select stored_by from files.file where stored_by = any(:people)
                """, people);
    }

    @Configuration(proxyBeanMethods = false)
    static class Uses {

        @Bean
        LibraryUse filesOfLibrary(JdbcClient jdbc) {
            return LibraryUse.ofRows("library-use.files", jdbc, "files.file", "files.quarantined");
        }
    }
}
