package org.kaijuan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.figures.Recorded;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Returns and their editions in the database. */
@Component
class ReturnRows {

    private static final String OPEN = """
            insert into returns.return (id, notice_id, library_id, state, opened_at)
            values (:id, :notice, :library, 'draft', :now) on conflict (notice_id, library_id) do nothing
            """;

    private static final String UPDATE = """
            update returns.return
            set state = :state, edition = :edition, standing = :standing,
                first_complete_at = coalesce(first_complete_at, :firstComplete), submitted_at = :submittedAt,
                submitted_by = :submittedBy, accepted_at = :acceptedAt, remarks = :remarks, version = version + 1
            where id = :id and version = :version
            """;

    private static final String EDITION = """
            insert into returns.edition (return_id, number, content, submitted_at, submitted_by)
            values (:return, :number, :content::jsonb, :at, :by)
            """;

    private static final String DECLARED = """
            insert into returns.declared (return_id, edition, figure, library_id, number, words, at_least,
                                          first_day, last_day, quote)
            values (:return, :edition, :figure, :library, :number, :words, :atLeast, :from, :to, :quote)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ReturnRows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if the library has one already. */
    boolean open(Return opened) {
        return jdbc.sql(OPEN)
                        .param("id", opened.id().value())
                        .param("notice", opened.notice().value())
                        .param("library", opened.library().code())
                        .param("now", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    Optional<Return> find(ReturnId id) {
        return jdbc.sql("select * from returns.return where id = :id")
                .param("id", id.value())
                .query((row, number) -> map(row))
                .optional();
    }

    /** The return, held until the end of the transaction. */
    Optional<Return> lock(ReturnId id) {
        return jdbc.sql("select * from returns.return where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> map(row))
                .optional();
    }

    /** The return, which nobody submits until the end of the transaction; many can hold it at once to write. */
    Return hold(ReturnId id) {
        return jdbc.sql("select * from returns.return where id = :id for share")
                .param("id", id.value())
                .query((row, number) -> map(row))
                .single();
    }

    Optional<Return> find(NoticeId notice, LibraryId library) {
        return jdbc.sql("select * from returns.return where notice_id = :notice and library_id = :library")
                .param("notice", notice.value())
                .param("library", library.code())
                .query((row, number) -> map(row))
                .optional();
    }

    List<Return> of(NoticeId notice) {
        return jdbc.sql("select * from returns.return where notice_id = :notice order by opened_at, id")
                .param("notice", notice.value())
                .query((row, number) -> map(row))
                .list();
    }

    /** The libraries that have submitted at least once. */
    Set<LibraryId> submitted(NoticeId notice) {
        return of(notice).stream()
                .filter(found -> found.firstComplete() != null)
                .map(Return::library)
                .collect(Collectors.toSet());
    }

    /** How many open notices a library has not answered. */
    long awaited(LibraryId library) {
        return jdbc.sql("""
                        select count(*)
                        from returns.addressee a join returns.notice n on n.id = a.notice_id
                        where a.library_id = :library and n.state = 'issued' and a.exempt_at is null
                          and not exists (select 1 from returns.return r
                                          where r.notice_id = a.notice_id and r.library_id = a.library_id
                                            and r.first_complete_at is not null)
                        """).param("library", library.code()).query(Long.class).single();
    }

    void update(Return moved) {
        int changed = jdbc.sql(UPDATE)
                .param("id", moved.id().value())
                .param("version", moved.version())
                .param("state", moved.state().code())
                .param("edition", moved.edition())
                .param("standing", moved.standing())
                .param("firstComplete", Sql.atOrNull(moved.firstComplete()))
                .param("submittedAt", Sql.atOrNull(moved.submittedAt()))
                .param("submittedBy", moved.submittedBy())
                .param("acceptedAt", Sql.atOrNull(moved.acceptedAt()))
                .param("remarks", moved.remarks())
                .update();
        if (changed != 1) {
            throw new RefusedException(Refusal.of("returns.changed-meanwhile"));
        }
    }

    void insertEdition(Return submitted, String content) {
        jdbc.sql(EDITION)
                .param("return", submitted.id().value())
                .param("number", submitted.edition())
                .param("content", content)
                .param("at", Sql.atOrNull(submitted.submittedAt()))
                .param("by", submitted.submittedBy())
                .update();
    }

    void insertDeclared(Return submitted, String figure, EntryBody.Figure stated) {
        jdbc.sql(DECLARED)
                .param("return", submitted.id().value())
                .param("edition", submitted.edition())
                .param("figure", figure)
                .param("library", submitted.library().code())
                .param("number", stated.number())
                .param("words", stated.words())
                .param("atLeast", stated.atLeast())
                .param("from", stated.period().from())
                .param("to", stated.period().to())
                .param("quote", stated.quote())
                .update();
    }

    void markAccepted(Return accepted) {
        jdbc.sql("update returns.edition set accepted = true where return_id = :return and number = :number")
                .param("return", accepted.id().value())
                .param("number", accepted.edition())
                .update();
    }

    /** The newest edition that was accepted. */
    @Nullable
    Integer lastAccepted(ReturnId id) {
        return jdbc.sql(
                        "select number from returns.edition where return_id = :return and accepted order by number desc limit 1")
                .param("return", id.value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** What stands in an edition, as JSON. */
    Optional<String> content(ReturnId id, int edition) {
        return jdbc.sql("select content from returns.edition where return_id = :return and number = :number")
                .param("return", id.value())
                .param("number", edition)
                .query(String.class)
                .optional();
    }

    List<EditionView> editions(ReturnId id) {
        return jdbc.sql("select * from returns.edition where return_id = :return order by number")
                .param("return", id.value())
                .query((row, number) -> new EditionView(
                        row.getInt("number"),
                        Sql.instant(row, "submitted_at"),
                        row.getString("submitted_by"),
                        row.getBoolean("accepted")))
                .list();
    }

    private static Return map(ResultSet row) throws SQLException {
        return new Return(
                new ReturnId(row.getObject("id", UUID.class)),
                new NoticeId(row.getObject("notice_id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                ReturnState.of(row.getString("state")),
                row.getInt("edition"),
                row.getObject("standing", Integer.class),
                Sql.instantOrNull(row, "first_complete_at"),
                Sql.instantOrNull(row, "submitted_at"),
                row.getString("submitted_by"),
                Sql.instantOrNull(row, "accepted_at"),
                row.getString("remarks"),
                row.getInt("version"));
    }

    /** Whoever submitted the return of a row with its library, {@code submitted_by} and {@code submitted_at}. */
    static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                Recorded.Act.RETURN,
                new LibraryId(row.getString("library_id")),
                row.getString("submitted_by"),
                Sql.instant(row, "submitted_at"));
    }
}
