package org.kaijuan.channels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.identity.PersonLeft;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept here about somebody who works for a library: the chat groups they look after, until they leave. */
@Component
class ChannelsData implements OwnData, PersonUse {

    private final JdbcClient jdbc;
    private final ChatGroupRows groups;

    ChannelsData(JdbcClient jdbc, ChatGroupRows groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    @EventListener
    void on(PersonLeft event) {
        groups.forgetKeeper(event.person());
    }

    @Override
    public String section() {
        return "channels";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select name as "own-data.chat-group", keeper_post as "own-data.chat-keeper"
                  from channels.chat_group where keeper_id = :person order by name
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(
                jdbc, "select distinct keeper_id from channels.chat_group where keeper_id = any(:people)", people);
    }
}
