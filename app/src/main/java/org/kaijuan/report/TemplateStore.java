package org.kaijuan.report;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The province's own patterns of reports in the database. */
@Component
class TemplateStore {

    private static final String NEWEST = """
            select distinct on (code) code, version, content, changed_at, changed_by
            from report.template where code = coalesce(:code, code) order by code, version desc
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TemplateStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of each, by code. */
    List<TemplateView> all() {
        return newest(null);
    }

    Optional<TemplateView> find(String code) {
        return newest(code).stream().findFirst();
    }

    private List<TemplateView> newest(@Nullable String code) {
        return jdbc.sql(NEWEST)
                .param("code", code, Types.VARCHAR)
                .query((row, _) -> TemplateView.of(
                        ReportTemplate.read(row.getString("code"), row.getString("content")),
                        row.getInt("version"),
                        row.getString("content"),
                        Sql.instant(row, "changed_at"),
                        row.getString("changed_by")))
                .list();
    }

    /** Whether {@code version} was the next one; not if somebody else wrote it meanwhile. */
    boolean insert(String code, int version, String content, Actor by) {
        return jdbc.sql("""
                        insert into report.template (code, version, content, changed_at, changed_by)
                        values (:code, :version, :content, :at, :by) on conflict do nothing
                        """)
                        .param("code", code)
                        .param("version", version)
                        .param("content", content)
                        .param("at", Sql.at(clock.instant()))
                        .param("by", by.name())
                        .update()
                > 0;
    }
}
