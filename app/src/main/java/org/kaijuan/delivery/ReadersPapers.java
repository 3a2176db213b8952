package org.kaijuan.delivery;

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

/** What is kept about a reader here: which papers they wanted and got, and what they declared. */
@Component
class ReadersPapers implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    ReadersPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "delivery";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select work.title as "own-data.delivery.paper", want.type as "own-data.delivery.type",
                       asked_on::text as "own-data.delivery.asked", pages_asked as "own-data.delivery.pages",
                       state as "own-data.delivery.state", ended_on::text as "own-data.delivery.ended",
                       to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                           as "own-data.delivery.received",
                       declaration as "own-data.delivery.declaration"
                  from delivery.want join delivery.work on work.id = want.work_id
                 where reader_id = :person order by asked_at
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(
                jdbc, "select distinct reader_id from delivery.want where reader_id = any(:people)", people);
    }

    @Configuration(proxyBeanMethods = false)
    static class Uses {

        @Bean
        LibraryUse deliveryOfLibrary(JdbcClient jdbc) {
            return LibraryUse.ofRows(
                    "library-use.delivery",
                    jdbc,
                    "delivery.want",
                    "delivery.supply",
                    "delivery.delivered",
                    "delivery.supplier",
                    "delivery.batch");
        }
    }
}
