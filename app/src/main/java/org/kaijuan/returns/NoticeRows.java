package org.kaijuan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices and whom they ask, in the database. */
@Component
class NoticeRows {

    private static final String INSERT = """
            insert into returns.notice (id, unit, title, issuer, body, period_from, period_to, deadline_day, addressed,
                                        form_id, form_version, state, created_at)
            values (:id, :unit, :title, :issuer, :body, :from, :to, :deadline, :addressed, :form, :formVersion, 'draft', :now)
            """;

    private static final String CHANGE = """
            update returns.notice
            set title = :title, issuer = :issuer, body = :body, period_from = :from, period_to = :to,
                deadline_day = :deadline, addressed = :addressed, form_id = :form, form_version = :formVersion,
                version = version + 1
            where id = :id and version = :version and state = 'draft'
            """;

    private static final String MOVE = """
            update returns.notice
            set state = :state, deadline_day = :deadline, issued_at = coalesce(issued_at, :issuedAt),
                issued_by = coalesce(issued_by, :by), closed_at = :closedAt, version = version + 1, revision = revision + 1
            where id = :id and version = :version
            """;

    private static final String ADDRESSEES = """
            select a.*, r.first_read, coalesce(r.readers, 0) as readers
            from returns.addressee a
            left join (select notice_id, library_id, min(read_at) as first_read, count(*) as readers
                       from returns.receipt group by notice_id, library_id) r using (notice_id, library_id)
            where a.notice_id = :notice
            order by a.position
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NoticeRows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(NoticeId id, NewNotice notice, int formVersion) {
        bind(jdbc.sql(INSERT), notice, formVersion)
                .param("id", id.value())
                .param("unit", notice.unit().code())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** False if it is not that draft any more. */
    boolean change(NoticeId id, int version, NewNotice notice, int formVersion) {
        return bind(jdbc.sql(CHANGE), notice, formVersion)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, NewNotice notice, int formVersion) {
        return sql.param("title", notice.title())
                .param("issuer", notice.issuer())
                .param("body", notice.text())
                .param("from", notice.period().from())
                .param("to", notice.period().to())
                .param("deadline", notice.deadline())
                .param("addressed", notice.addressed().code())
                .param("form", notice.form())
                .param("formVersion", formVersion);
    }

    /** Moves a notice from the version that was read; false if somebody else did. */
    boolean move(NoticeView from, NoticeState to, LocalDate deadline, String by) {
        Instant now = clock.instant();
        return jdbc.sql(MOVE)
                        .param("id", from.id().value())
                        .param("version", from.version())
                        .param("state", to.code())
                        .param("deadline", deadline)
                        .param("issuedAt", to == NoticeState.DRAFT ? null : Sql.at(now))
                        .param("by", to == NoticeState.DRAFT ? null : by)
                        .param("closedAt", to == NoticeState.CLOSED ? Sql.at(now) : null)
                        .update()
                == 1;
    }

    void address(NoticeId id, List<LibraryView> libraries) {
        int position = 0;
        for (LibraryView library : libraries) {
            jdbc.sql("""
                            insert into returns.addressee (notice_id, library_id, position, kind, city)
                            values (:notice, :library, :position, :kind, :city)
                            """)
                    .param("notice", id.value())
                    .param("library", library.id().code())
                    .param("position", ++position)
                    .param("kind", library.kind().name())
                    .param("city", library.city())
                    .update();
        }
    }

    void exempt(NoticeId id, LibraryId library, @Nullable String reason, String by) {
        jdbc.sql("""
                        update returns.addressee
                        set exempt_reason = :reason, exempt_by = :by, exempt_at = :at
                        where notice_id = :notice and library_id = :library
                        """)
                .param("notice", id.value())
                .param("library", library.code())
                .param("reason", reason)
                .param("by", reason == null ? null : by)
                .param("at", reason == null ? null : Sql.at(clock.instant()))
                .update();
        touch(id);
    }

    /** Notes that what the notice collects has changed. */
    void touch(NoticeId id) {
        jdbc.sql("update returns.notice set revision = revision + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    long revision(NoticeId id) {
        return jdbc.sql("select revision from returns.notice where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<NoticeView> find(NoticeId id) {
        return jdbc.sql("select * from returns.notice where id = :id")
                .param("id", id.value())
                .query((row, number) -> notice(row))
                .optional();
    }

    /** The newest first. */
    List<NoticeView> all() {
        return jdbc.sql("select * from returns.notice order by id desc")
                .query((row, number) -> notice(row))
                .list();
    }

    private List<Addressee> addressees(UUID notice) {
        return jdbc.sql(ADDRESSEES)
                .param("notice", notice)
                .query((row, number) -> addressee(row))
                .list();
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                new LibraryId(row.getString("library_id")),
                LibraryView.Kind.valueOf(row.getString("kind")),
                row.getString("city"),
                row.getString("exempt_reason"),
                Sql.instantOrNull(row, "first_read"),
                row.getInt("readers"));
    }

    private NoticeView notice(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate lastDay = row.getObject("deadline_day", LocalDate.class);
        return new NoticeView(
                new NoticeId(id),
                new UnitId(row.getString("unit")),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("body"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                lastDay,
                Period.day(lastDay).end(clock.getZone()),
                Addressed.of(row.getString("addressed")),
                row.getString("form_id"),
                row.getInt("form_version"),
                NoticeState.of(row.getString("state")),
                Sql.instantOrNull(row, "issued_at"),
                Sql.instantOrNull(row, "closed_at"),
                addressees(id),
                row.getInt("version"));
    }
}
