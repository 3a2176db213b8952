package org.kaijuan.assistant;

import java.util.List;
import java.util.UUID;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.JudgedQuestion;
import org.kaijuan.answers.JudgedQuestions;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What thumbs and choices say about what the bank puts first. "Not helpful" says that the answer is bad, not that it was the wrong
 * one, so nothing is learnt from it here.
 */
@Repository
class Judgements implements JudgedQuestions {

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JudgedQuestion> newest(int limit) {
        return jdbc.sql("""
                select library_id, asked, coalesce(entry_id, choice_ids[1]) as first,
                       case when entry_id is null then chosen = choice_ids[1] else verdict = 'up' end as is_right
                  from assistant.turn
                 where mode <> 'chosen'
                   and (entry_id is not null and verdict in ('up', 'not-meant')
                        or entry_id is null and chosen is not null)
                 order by at desc limit :limit
                """)
                .param("limit", limit)
                .query((row, index) -> new JudgedQuestion(
                        new LibraryId(row.getString("library_id")),
                        row.getString("asked"),
                        new EntryId(row.getObject("first", UUID.class)),
                        row.getBoolean("is_right")))
                .list();
    }
}
