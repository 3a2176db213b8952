package org.kaijuan.assistant;

import java.util.List;
import java.util.Map;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody asked the assistant and what it showed. */
@Component
class OwnConversations implements OwnData {

    private final JdbcClient jdbc;

    OwnConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "assistant";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select c.library_id as "own-data.library",
                       to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.submitted",
                       t.asked as "own-data.assistant.asked", t.matched as "own-data.assistant.matched",
                       t.answer as "own-data.assistant.answer"
                  from assistant.conversation c join assistant.turn t on t.conversation_id = c.id
                 where c.reader_id = :person order by t.at, t.position
                """, person);
    }
}
