package org.kaijuan.duties;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.PersonLeft;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody leaves: their duties to come are gaps from now on, and the directors are told; their calendar is void. */
@Component
class Departures {

    private final JdbcClient jdbc;
    private final DutyRows duties;
    private final ChangeRows changes;
    private final DutyLetters letters;
    private final BusinessClock clock;

    Departures(JdbcClient jdbc, DutyRows duties, ChangeRows changes, DutyLetters letters, BusinessClock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.changes = changes;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(PersonLeft event) {
        PersonId person = event.person();
        Instant now = clock.instant();
        List<DutyView> ahead = duties.ahead(person, now).stream()
                .filter(duty -> duty.startsAt().isAfter(now))
                .toList();
        for (DutyView duty : ahead) {
            duties.setPerson(duty, null);
            changes.insert(duty, null, ChangeCause.LEFT, "", "", now);
        }
        forget(person, now);
        Map<LibraryId, List<DutyView>> gaps = ahead.stream()
                .collect(Collectors.groupingBy(DutyView::library, LinkedHashMap::new, Collectors.toList()));
        gaps.forEach((library, left) -> letters.left(library, person, left));
    }

    private void forget(PersonId person, Instant now) {
        UUID id = person.value();
        jdbc.sql("""
                        update duties.swap set state = 'WITHDRAWN', ended_at = :now
                         where state = 'ASKED' and (asker_id = :person or asked_id = :person)
                        """).param("now", Sql.at(now)).param("person", id).update();
        jdbc.sql("update duties.duty set person_id = null where person_id = :person and starts_at > :now")
                .param("person", id)
                .param("now", Sql.at(now))
                .update();
        for (String erased : List.of("crew", "absence", "feed")) {
            jdbc.sql("delete from duties." + erased + " where person_id = :person")
                    .param("person", id)
                    .update();
        }
    }
}
