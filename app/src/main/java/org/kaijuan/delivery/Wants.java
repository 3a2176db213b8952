package org.kaijuan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.desk.RequestId;
import org.kaijuan.files.FileId;
import org.kaijuan.files.LinkId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants which work: the delivery side of a request of the desk. */
@Component
class Wants {

    private static final String INSERT = """
            insert into delivery.want (request_id, library_id, reader_id, supply_id, work_id, type, pages_asked, asked_at,
                                       asked_on, declaration, quota_rule, pages_rule, state)
            values (:request, :library, :reader, :supply, :work, :type, :pages, :at, :day, :declaration, :quotaRule,
                    :pagesRule, 'waiting')
            """;

    private static final String END = """
            update delivery.want
            set state = :state, ended_at = :at, ended_on = :day, file_id = :file, link_id = :link
            where request_id = :request and state = 'waiting'
            """;

    private static final String TAKE_QUOTA = """
            insert into delivery.quota as q (reader_id, day, used) values (:reader, :day, 1)
            on conflict (reader_id, day) do update set used = q.used + 1 where q.used < :limit
            """;

    private final JdbcClient jdbc;

    Wants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Want want) {
        jdbc.sql(INSERT)
                .param("request", want.request().value())
                .param("library", want.library().code())
                .param("reader", want.reader().value())
                .param("supply", want.supply().value())
                .param("work", want.work().value())
                .param("type", want.type().code())
                .param("pages", want.pagesAsked())
                .param("at", Sql.at(want.askedAt()))
                .param("day", want.askedOn())
                .param("declaration", want.rules().declaration())
                .param("quotaRule", want.rules().quota())
                .param("pagesRule", want.rules().pages())
                .update();
    }

    Optional<Want> find(RequestId request) {
        return jdbc.sql("select * from delivery.want where request_id = :id")
                .param("id", request.value())
                .query((row, number) -> map(row))
                .optional();
    }

    /** Who waits for a search, in the order of asking. */
    List<Want> waitingFor(SupplyId supply) {
        return jdbc.sql("""
                        select * from delivery.want where supply_id = :supply and state = 'waiting'
                        order by asked_at, request_id
                        """)
                .param("supply", supply.value())
                .query((row, number) -> map(row))
                .list();
    }

    /** The reader's own open request for the work, if there is one. */
    Optional<RequestId> waiting(PersonId reader, WorkId work) {
        return jdbc.sql("""
                        select request_id from delivery.want
                        where reader_id = :reader and work_id = :work and state = 'waiting' limit 1
                        """)
                .param("reader", reader.value())
                .param("work", work.value())
                .query((row, number) -> new RequestId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Pages of the work that the reader has or waits for. */
    int pagesOf(PersonId reader, WorkId work) {
        return jdbc.sql("""
                        select coalesce(sum(pages_asked), 0) from delivery.want
                        where reader_id = :reader and work_id = :work and state in ('waiting', 'delivered')
                        """)
                .param("reader", reader.value())
                .param("work", work.value())
                .query(Integer.class)
                .single();
    }

    int usedQuota(PersonId reader, LocalDate day) {
        return jdbc.sql("select used from delivery.quota where reader_id = :reader and day = :day")
                .param("reader", reader.value())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Takes one of the day's quota; false if none is left. */
    boolean takeQuota(PersonId reader, LocalDate day, int limit) {
        return limit > 0
                && jdbc.sql(TAKE_QUOTA)
                                .param("reader", reader.value())
                                .param("day", day)
                                .param("limit", limit)
                                .update()
                        == 1;
    }

    void returnQuota(Want want) {
        jdbc.sql("update delivery.quota set used = used - 1 where reader_id = :reader and day = :day and used > 0")
                .param("reader", want.reader().value())
                .param("day", want.askedOn())
                .update();
    }

    /** Ends a want once; false if it had ended before. */
    boolean end(Want want, Want.State state, Instant at, LocalDate day, @Nullable FileId file, @Nullable LinkId link) {
        return jdbc.sql(END)
                        .param("request", want.request().value())
                        .param("state", state.code())
                        .param("at", Sql.at(at))
                        .param("day", day)
                        .param("file", file == null ? null : file.value())
                        .param("link", link == null ? null : link.value())
                        .update()
                == 1;
    }

    /** The reader has it; the first receipt stays. */
    void received(RequestId request, Instant at) {
        jdbc.sql("update delivery.want set received_at = :at where request_id = :request and received_at is null")
                .param("at", Sql.at(at))
                .param("request", request.value())
                .update();
    }

    private static Want map(ResultSet row) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        UUID link = row.getObject("link_id", UUID.class);
        return new Want(
                new RequestId(row.getObject("request_id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                new PersonId(row.getObject("reader_id", UUID.class)),
                new SupplyId(row.getObject("supply_id", UUID.class)),
                new WorkId(row.getObject("work_id", UUID.class)),
                DocumentType.of(row.getString("type")),
                row.getInt("pages_asked"),
                Sql.instant(row, "asked_at"),
                row.getObject("asked_on", LocalDate.class),
                new Want.Rules(
                        row.getString("declaration"),
                        row.getObject("quota_rule", UUID.class),
                        row.getObject("pages_rule", UUID.class)),
                Want.State.of(row.getString("state")),
                file == null ? null : new FileId(file),
                link == null ? null : new LinkId(link),
                Sql.instantOrNull(row, "received_at"));
    }
}
