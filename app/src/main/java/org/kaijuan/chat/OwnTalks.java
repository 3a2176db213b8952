package org.kaijuan.chat;

import java.util.List;
import java.util.Map;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody talked live; what was said is with their requests. */
@Component
class OwnTalks implements OwnData {

    private final JdbcClient jdbc;

    OwnTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "chat";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select library_id as "own-data.library",
                       to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.submitted"
                  from chat.talk where reader_id = :person order by opened_at
                """, person);
    }
}
