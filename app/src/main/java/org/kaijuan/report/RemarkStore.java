package org.kaijuan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remarks about blocks, in the database. Writing needs a transaction. */
@Component
class RemarkStore {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RemarkStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(BlockId block, BlockView.RemarkView remark) {}

    /** By block, oldest first. */
    Map<BlockId, List<BlockView.RemarkView>> of(ReportId report) {
        return jdbc
                .sql("""
                        select remark.id, block, text, written_by, written_at, settled_at is not null as settled
                        from report.remark join report.block on block.id = remark.block
                        where report = ? order by remark.id
                        """)
                .param(report.value())
                .query((row, _) -> new Row(
                        new BlockId(row.getObject("block", UUID.class)),
                        new BlockView.RemarkView(
                                new RemarkId(row.getObject("id", UUID.class)),
                                row.getString("text"),
                                row.getString("written_by"),
                                Sql.instant(row, "written_at"),
                                row.getBoolean("settled"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Row::block, LinkedHashMap::new, Collectors.mapping(Row::remark, Collectors.toList())));
    }

    void insert(BlockId block, String text, Actor by) {
        jdbc.sql("""
                        insert into report.remark (id, block, text, written_at, written_by, author)
                        values (:id, :block, :text, :at, :by, :author)
                        """)
                .param("id", RemarkId.next().value())
                .param("block", block.value())
                .param("text", text)
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .param("author", by.id().map(PersonId::value).orElse(null))
                .update();
    }

    /** Settles a remark of a report; one that is settled stays so. */
    void settle(ReportId report, RemarkId remark, Actor by) {
        jdbc.sql("""
                        update report.remark set settled_at = :at, settled_by = :by
                        where id = :id and settled_at is null
                          and block in (select id from report.block where report = :report)
                        """)
                .param("id", remark.value())
                .param("report", report.value())
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .update();
    }
}
