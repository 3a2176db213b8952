package org.kaijuan.desk;

import java.util.List;
import java.util.UUID;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the queue that a person keeps for themselves. */
@Service
public class SavedViews {

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor) {
        return jdbc.sql("select id, name, query from desk.saved_view where person_id = :person order by name")
                .param("person", actor.requirePerson().value())
                .query((row, n) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** Keeps a view under a name that the person has not used yet. */
    @Transactional
    public Outcome<SavedView> save(Actor actor, String name, String query) {
        SavedView view = new SavedView(
                Ids.next(), PlainText.shorten(PlainText.line(name), 60), PlainText.shorten(PlainText.line(query), 500));
        int saved = jdbc.sql("""
                insert into desk.saved_view (id, person_id, name, query) values (:id, :person, :name, :query)
                on conflict (person_id, name) do nothing
                """)
                .param("id", view.id())
                .param("person", actor.requirePerson().value())
                .param("name", view.name())
                .param("query", view.query())
                .update();
        return saved == 1 ? Outcome.done(view) : Outcome.refused("desk.view-name-taken", view.name());
    }

    @Transactional
    public void remove(Actor actor, UUID id) {
        int removed = jdbc.sql("delete from desk.saved_view where id = :id and person_id = :person")
                .param("id", id)
                .param("person", actor.requirePerson().value())
                .update();
        if (removed == 0) {
            throw new NotFoundException("view " + id);
        }
    }
}
