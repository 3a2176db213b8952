package org.kaijuan.desk;

import org.kaijuan.identity.PersonLeft;
import org.kaijuan.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the names of readers who have left off their requests, as the privacy notice promises: off the row, the search and
 * the steps they took. The requests stay and count.
 */
@Component
class DepartedReaders {

    /** What stands where the name was, in every language. */
    static final String NOBODY = "—";

    private final JdbcClient jdbc;
    private final RequestRows rows;

    DepartedReaders(JdbcClient jdbc, RequestRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @EventListener
    void on(PersonLeft event) {
        PersonId reader = event.person();
        jdbc.sql("""
                update desk.step set by_name = :nobody
                 where by_person = :reader
                   and request_id in (select id from desk.request where reader_id = :reader)
                """).param("nobody", NOBODY).param("reader", reader.value()).update();
        jdbc.sql(RequestRows.SELECT + " where reader_id = :reader")
                .param("reader", reader.value())
                .query(rows)
                .list()
                .forEach(this::forget);
    }

    private void forget(RequestView request) {
        jdbc.sql("update desk.request set reader_name = :nobody, grams = :grams where id = :id")
                .param("nobody", NOBODY)
                .param("grams", Requests.searchable(request.title(), NOBODY, request.fields()))
                .param("id", request.id().value())
                .update();
    }
}
