package org.kaijuan.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code channels.post}, which are never changed. */
@Component
class PostRows {

    private final JdbcClient jdbc;
    private final Clock system;
    private final BusinessClock clock;

    PostRows(JdbcClient jdbc, Clock system, BusinessClock clock) {
        this.jdbc = jdbc;
        this.system = system;
        this.clock = clock;
    }

    /** Writes it and gives it its number. */
    PostView insert(
            @Nullable LibraryId library,
            PostSort sort,
            @Nullable PostId about,
            String title,
            String text,
            @Nullable String link,
            PostSource source,
            String by) {
        PostId id = PostId.next();
        Instant now = clock.instant();
        long number = jdbc.sql("""
                insert into channels.post (id, library_id, sort, about, title, text, link, source, source_id, written_by,
                                           written_at, recorded_at)
                values (:id, :library, :sort, :about, :title, :text, :link, :source, :sourceId, :by, :at, :recorded)
                returning number
                """)
                .param("id", id.value())
                .param("library", ChatGroupRows.code(library))
                .param("sort", sort.code())
                .param("about", about == null ? null : about.value(), Types.OTHER)
                .param("title", title)
                .param("text", text)
                .param("link", link)
                .param("source", source.kind().code())
                .param("sourceId", source.id())
                .param("by", by)
                .param("at", Sql.at(now))
                .param("recorded", Sql.at(system.instant()))
                .query(Long.class)
                .single();
        return new PostView(id, library, number, sort, about, title, text, link, source, by, now);
    }

    Optional<PostView> find(PostId id) {
        return jdbc.sql("select * from channels.post where id = :id")
                .param("id", id.value())
                .query(PostRows::post)
                .optional();
    }

    /** In the order of their numbers. */
    List<PostView> of(Collection<PostId> ids) {
        return jdbc.sql("select * from channels.post where id = any(:ids) order by number")
                .param("ids", ids.stream().map(PostId::value).toArray(UUID[]::new))
                .query(PostRows::post)
                .list();
    }

    /** What was said about a post later. */
    List<PostView> about(PostId id) {
        return jdbc.sql("select * from channels.post where about = :id order by number")
                .param("id", id.value())
                .query(PostRows::post)
                .list();
    }

    /** Keeps two people from correcting or withdrawing a post at once, until the transaction ends. */
    void lock(PostId id) {
        jdbc.sql("select id from channels.post where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> true)
                .list();
    }

    boolean isWithdrawn(PostId id) {
        return jdbc.sql("select exists (select from channels.post where about = :id and sort = 'withdrawal')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest first, with how they stand. */
    List<PostLine> list(Scope libraries, boolean province, PostFilter filter, @Nullable Long before, int limit) {
        return filtered(
                        """
                select p.*, c.* from channels.post p
                  cross join lateral (
                      select count(*) filter (where d.state = 'delivered') as delivered,
                             count(*) filter (where d.state in ('waiting', 'sending', 'to-do')) as pending,
                             count(*) filter (where d.state = 'failed') as failed,
                             count(*) filter (where d.state <> 'cancelled') as groups,
                             min(d.next_at) filter (where d.state = 'waiting' and g.paused_at is null) as next_try,
                             coalesce(sum(g.members) filter (where d.state = 'delivered'), 0) as people
                        from channels.delivery d join channels.chat_group g on g.id = d.group_id
                       where d.post_id = p.id) c
                """ + WHERE
                                + " and (:before::bigint is null or p.number < :before) order by p.number desc limit :limit",
                        libraries,
                        province,
                        filter)
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query((row, number) -> new PostLine(
                        post(row, number),
                        row.getInt("groups"),
                        row.getInt("delivered"),
                        row.getInt("pending"),
                        row.getInt("failed"),
                        row.getLong("people"),
                        Sql.instantOrNull(row, "next_try")))
                .list();
    }

    long count(Scope libraries, boolean province, PostFilter filter) {
        return filtered("select count(*) from channels.post p" + WHERE, libraries, province, filter)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """
             where (p.library_id = any(:libraries) or (:province and p.library_id is null))
               and (:library::text is null or coalesce(p.library_id, 'province') = :library)
               and (:source::text is null or p.source_id = :source)
               and (:state::text is null
                    or exists (select from channels.delivery d where d.post_id = p.id and d.state = :state))
               and (:channel::text is null
                    or exists (select from channels.delivery d where d.post_id = p.id and d.channel = :channel))
            """;

    private JdbcClient.StatementSpec filtered(String sql, Scope libraries, boolean province, PostFilter filter) {
        DeliveryState state = filter.state();
        ChatKind channel = filter.channel();
        return jdbc.sql(sql)
                .param("libraries", libraries.codes())
                .param("province", province)
                .param("library", filter.library())
                .param("source", filter.source())
                .param("state", state == null ? null : state.code())
                .param("channel", channel == null ? null : channel.code());
    }

    static PostView post(ResultSet row, int number) throws SQLException {
        UUID about = row.getObject("about", UUID.class);
        return new PostView(
                new PostId(row.getObject("id", UUID.class)),
                ChatGroupRows.library(row),
                row.getLong("number"),
                PostSort.of(row.getString("sort")),
                about == null ? null : new PostId(about),
                row.getString("title"),
                row.getString("text"),
                row.getString("link"),
                PostSource.of(row.getString("source"), row.getString("source_id")),
                row.getString("written_by"),
                Sql.instant(row, "written_at"));
    }
}
