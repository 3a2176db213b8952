package org.kaijuan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blocks of reports in the database, each with all the texts that it ever had. Writing needs a transaction. */
@Component
class BlockStore {

    private static final String COLUMNS =
            "id, chapter, kind, locked, segments::text, version, changed_at, changed_by, removed";

    private final JdbcClient jdbc;
    private final ReportJson json;
    private final BusinessClock clock;

    BlockStore(JdbcClient jdbc, ReportJson json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The blocks of a report in the order of reading. */
    List<BlockRecord> of(ReportId report) {
        return jdbc.sql("select " + COLUMNS
                        + " from report.block where report = ? and not removed order by chapter, rank, id")
                .param(report.value())
                .query(this::block)
                .list();
    }

    Optional<BlockRecord> find(ReportId report, BlockId block) {
        return jdbc.sql("select " + COLUMNS + " from report.block where report = ? and id = ? and not removed")
                .params(report.value(), block.value())
                .query(this::block)
                .optional();
    }

    /** Puts a block behind all others of its chapter. */
    BlockId append(ReportId report, int chapter, BlockKind kind, List<Segment> segments, Actor by) {
        int rank = jdbc.sql("select coalesce(max(rank), 0) + 1 from report.block where report = ? and chapter = ?")
                .params(report.value(), chapter)
                .query(Integer.class)
                .single();
        return insert(report, chapter, rank, kind, segments, by);
    }

    /** Puts a block behind another. */
    BlockId insertAfter(ReportId report, BlockId other, BlockKind kind, List<Segment> segments, Actor by) {
        Place place = place(other);
        jdbc.sql("update report.block set rank = rank + 1 where report = ? and chapter = ? and rank > ?")
                .params(report.value(), place.chapter(), place.rank())
                .update();
        return insert(report, place.chapter(), place.rank() + 1, kind, segments, by);
    }

    private record Place(int chapter, int rank) {}

    private Place place(BlockId block) {
        return jdbc.sql("select chapter, rank from report.block where id = ?")
                .param(block.value())
                .query(Place.class)
                .single();
    }

    private BlockId insert(ReportId report, int chapter, int rank, BlockKind kind, List<Segment> segments, Actor by) {
        BlockId id = BlockId.next();
        jdbc.sql("""
                        insert into report.block (id, report, chapter, rank, kind, locked, segments, changed_at, changed_by)
                        values (:id, :report, :chapter, :rank, :kind, :locked, :segments::jsonb, :at, :by)
                        """)
                .param("id", id.value())
                .param("report", report.value())
                .param("chapter", chapter)
                .param("rank", rank)
                .param("kind", kind.name())
                .param("locked", kind == BlockKind.VERBATIM)
                .param("segments", json.segments(segments))
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .update();
        keep(id);
        return id;
    }

    /** Whether the block still was at {@code version}, and has the new text now. */
    boolean change(BlockId block, int version, List<Segment> segments, Actor by) {
        boolean changed = jdbc.sql("""
                        update report.block
                        set segments = :segments::jsonb, version = version + 1, changed_at = :at, changed_by = :by
                        where id = :id and version = :version and not removed and not locked
                        """)
                        .param("id", block.value())
                        .param("version", version)
                        .param("segments", json.segments(segments))
                        .param("at", Sql.at(clock.instant()))
                        .param("by", by.name())
                        .update()
                > 0;
        if (changed) {
            keep(block);
        }
        return changed;
    }

    /** Whether the block still was at {@code version}, and is taken out now. */
    boolean remove(BlockId block, int version, Actor by) {
        boolean removed = jdbc.sql("""
                        update report.block
                        set removed = true, version = version + 1, changed_at = :at, changed_by = :by
                        where id = :id and version = :version and not removed
                        """)
                        .param("id", block.value())
                        .param("version", version)
                        .param("at", Sql.at(clock.instant()))
                        .param("by", by.name())
                        .update()
                > 0;
        if (removed) {
            keep(block);
        }
        return removed;
    }

    /** A block that was taken out, with who did. */
    Optional<BlockRecord> findRemoved(BlockId block) {
        return jdbc.sql("select " + COLUMNS + " from report.block where id = ? and removed")
                .param(block.value())
                .query(this::block)
                .optional();
    }

    /** Whether the block was out, and is back in its place with its last text. */
    boolean restore(BlockId block, Actor by) {
        boolean restored = jdbc.sql("""
                        update report.block
                        set removed = false, version = version + 1, changed_at = :at, changed_by = :by
                        where id = :id and removed
                        """)
                        .param("id", block.value())
                        .param("at", Sql.at(clock.instant()))
                        .param("by", by.name())
                        .update()
                > 0;
        if (restored) {
            keep(block);
        }
        return restored;
    }

    /** Changes places with the block before or after it; at the end of its chapter it stays. */
    void move(ReportId report, BlockId block, boolean up) {
        Place place = place(block);
        Optional<UUID> other = jdbc.sql("""
                        select id from report.block
                        where report = :report and chapter = :chapter and not removed
                          and (case when :up then rank < :rank else rank > :rank end)
                        order by case when :up then -rank else rank end limit 1
                        """)
                .param("report", report.value())
                .param("chapter", place.chapter())
                .param("rank", place.rank())
                .param("up", up)
                .query(UUID.class)
                .optional();
        other.ifPresent(neighbour -> {
            int theirs = place(new BlockId(neighbour)).rank();
            setRank(block.value(), theirs);
            setRank(neighbour, place.rank());
        });
    }

    private void setRank(UUID block, int rank) {
        jdbc.sql("update report.block set rank = ? where id = ?")
                .params(rank, block)
                .update();
    }

    void lock(BlockId block, boolean locked) {
        jdbc.sql("update report.block set locked = ? where id = ?")
                .params(locked, block.value())
                .update();
    }

    /** A text that the block once had. */
    record Version(int version, List<Segment> segments, Instant changedAt, String changedBy) {}

    /** The texts of a block, newest first. */
    List<Version> versions(BlockId block) {
        return jdbc.sql("""
                        select version, segments::text, changed_at, changed_by
                        from report.block_version where block = ? order by version desc
                        """)
                .param(block.value())
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        json.segments(row.getString("segments")),
                        Sql.instant(row, "changed_at"),
                        row.getString("changed_by")))
                .list();
    }

    private void keep(BlockId block) {
        jdbc.sql("""
                        insert into report.block_version (block, version, segments, removed, changed_at, changed_by)
                        select id, version, segments, removed, changed_at, changed_by from report.block where id = ?
                        """).param(block.value()).update();
    }

    private BlockRecord block(ResultSet row, int number) throws SQLException {
        return new BlockRecord(
                new BlockId(row.getObject("id", UUID.class)),
                row.getInt("chapter"),
                BlockKind.valueOf(row.getString("kind")),
                row.getBoolean("locked"),
                json.segments(row.getString("segments")),
                row.getInt("version"),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
