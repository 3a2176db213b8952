package org.kaijuan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports and their outlines in the database. Writing needs a transaction. */
@Component
class ReportStore {

    private static final String SELECT = """
            select id, notice, title, issuer, appendix_title, issued, period_from, period_to, accepted::text, version
            from report.report
            """;
    private static final String INSERT = """
            insert into report.report (id, notice, template, title, issuer, appendix_title, issued, period_from, period_to,
                                       created_at, created_by)
            values (:id, :notice, :template, :title, :issuer, :appendixTitle, :issued, :from, :to, :at, :by)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ReportStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(ReportRecord report, String template, Actor by) {
        jdbc.sql(INSERT)
                .param("id", report.id().value())
                .param("notice", report.notice())
                .param("template", template)
                .param("title", report.title())
                .param("issuer", report.issuer())
                .param("appendixTitle", report.appendixTitle())
                .param("issued", report.issued())
                .param("from", report.period().from())
                .param("to", report.period().to())
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .update();
        for (ReportRecord.ChapterRecord chapter : report.outline()) {
            jdbc.sql("insert into report.chapter (report, ordinal, number, title, topic) values (?, ?, ?, ?, ?)")
                    .params(report.id().value(), chapter.ordinal(), chapter.number(), chapter.title(), chapter.topic())
                    .update();
        }
    }

    boolean exist() {
        return jdbc.sql("select exists (select from report.report)")
                .query(Boolean.class)
                .single();
    }

    Optional<ReportRecord> find(ReportId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> report(row, outline(id)))
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<ReportRecord> lock(ReportId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> report(row, outline(id)))
                .optional();
    }

    /** All reports, newest first, without their outlines. */
    List<ReportRecord> all() {
        return jdbc.sql(SELECT + "order by id desc")
                .query((row, _) -> report(row, List.of()))
                .list();
    }

    /** Notes that something of the report has changed. */
    void touch(ReportId id) {
        jdbc.sql("update report.report set version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    void accept(ReportId id, String content, Actor by) {
        jdbc.sql("""
                        update report.report
                        set accepted = :content::jsonb, accepted_at = :at, accepted_by = :by, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("content", content)
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .update();
    }

    void issue(ReportId id, LocalDate date) {
        jdbc.sql("update report.report set issued = ?, version = version + 1 where id = ?")
                .params(date, id.value())
                .update();
    }

    private List<ReportRecord.ChapterRecord> outline(ReportId id) {
        return jdbc.sql("select ordinal, number, title, topic from report.chapter where report = ? order by ordinal")
                .param(id.value())
                .query((row, n) -> new ReportRecord.ChapterRecord(
                        row.getInt("ordinal"), row.getString("number"), row.getString("title"), row.getString("topic")))
                .list();
    }

    private static ReportRecord report(ResultSet row, List<ReportRecord.ChapterRecord> outline) throws SQLException {
        @Nullable LocalDate issued = row.getObject("issued", LocalDate.class);
        return new ReportRecord(
                new ReportId(row.getObject("id", UUID.class)),
                row.getObject("notice", UUID.class),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("appendix_title"),
                issued,
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getString("accepted"),
                row.getInt("version"),
                outline);
    }
}
