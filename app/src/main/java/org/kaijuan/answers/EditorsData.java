package org.kaijuan.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bank keeps about the staff who write it: which revisions are theirs. */
@Component
class EditorsData implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    EditorsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "answers";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select question as "own-data.question", version as "own-data.version",
                       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.written"
                  from answers.revision where by_id = :person
                 union all
                select question, null, to_char(proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                  from answers.proposal where proposed_by = :person
                 order by "own-data.written"
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(jdbc, """
                select distinct by_id from answers.revision where by_id = any(:people)
                union select proposed_by from answers.proposal where proposed_by = any(:people)
                """, people);
    }
}
