package org.kaijuan.messages;

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

/** What is kept about a person here: what they were told, and where mail of it went. Letters with secrets are no data. */
@Component
class PersonsLetters implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    PersonsLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "messages";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select subject as "own-data.messages.subject", replace(replace(body, '{link}', '…'), '{lines}', '') as "own-data.messages.body",
                       nullif(array_to_string(lines, E'\\n'), '') as "own-data.messages.lines",
                       to_char(business_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.messages.at",
                       to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.messages.read",
                       (select string_agg(address, ', ') from messages.dispatch where letter_id = letter.id)
                           as "own-data.messages.address"
                  from messages.letter where person_id = :person and in_inbox order by id
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(
                jdbc, "select distinct person_id from messages.letter where person_id = any(:people)", people);
    }

    @Configuration(proxyBeanMethods = false)
    static class Uses {

        @Bean
        LibraryUse messagesOfLibrary(JdbcClient jdbc) {
            return LibraryUse.ofRows("library-use.messages", jdbc, "messages.letter", "messages.template");
        }
    }
}
