package org.kaijuan.replay;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is surely played: so many stories of a lane, and whole parts of the replay. */
@Repository
class ProgressBook {

    private final JdbcClient jdbc;

    ProgressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int stories(String lane) {
        return jdbc.sql("select stories from replay.progress where lane = :lane")
                .param("lane", lane)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void reached(String lane, int stories) {
        jdbc.sql("""
                        insert into replay.progress (lane, stories) values (:lane, :stories)
                        on conflict (lane) do update set stories = greatest(progress.stories, excluded.stories)
                        """).param("lane", lane).param("stories", stories).update();
    }

    Set<String> finishedParts() {
        return jdbc.sql("select name from replay.part")
                .query((row, n) -> row.getString("name"))
                .set();
    }

    void finished(String part) {
        jdbc.sql("insert into replay.part (name, finished_at) values (:name, now()) on conflict do nothing")
                .param("name", part)
                .update();
    }
}
