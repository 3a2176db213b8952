package org.kaijuan.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code channels.delivery} as people see and change them; robots take theirs from the {@link DeliveryQueue}. */
@Component
class DeliveryRows {

    private final JdbcClient jdbc;
    private final Clock system;
    private final ChatGroupRows groups;

    DeliveryRows(JdbcClient jdbc, Clock system, ChatGroupRows groups) {
        this.jdbc = jdbc;
        this.system = system;
        this.groups = groups;
    }

    /** A post is to go to some groups: by their robots, by hand where there is none, or nowhere in a drill. */
    void insert(PostView post, Collection<ChatGroupId> to, boolean withheld) {
        jdbc.sql("""
            insert into channels.delivery (post_id, group_id, library_id, channel, by_robot, state, next_at)
            select :post, id, library_id, kind, robot is not null,
                   case when :withheld then 'withheld' when robot is null then 'to-do' else 'waiting' end, :now
              from channels.chat_group where id = any(:groups)
            """)
                .param("post", post.id().value())
                .param("withheld", withheld)
                .param("now", Sql.at(system.instant()))
                .param("groups", ids(to))
                .update();
    }

    /** In the order of the groups' kinds and names. */
    List<DeliveryView> of(PostId post) {
        return list("where d.post_id = :post", Map.of("post", post.value()));
    }

    Optional<DeliveryView> find(PostId post, ChatGroupId group) {
        return list(
                        "where d.post_id = :post and d.group_id = :group",
                        Map.of("post", post.value(), "group", group.value()))
                .stream()
                .findFirst();
    }

    /** The newest of a group. */
    List<DeliveryView> lately(ChatGroupId group, int limit) {
        return list(
                "where d.group_id = :group", Map.of("group", group.value()), " order by d.post_id desc limit " + limit);
    }

    private List<DeliveryView> list(String where, Map<String, ?> parameters) {
        return list(
                where,
                parameters,
                " order by array_position(array['wecom', 'dingtalk', 'qq', 'wechat'], d.channel), g.name collate"
                        + " \"zh-x-icu\", g.id");
    }

    private List<DeliveryView> list(String where, Map<String, ?> parameters, String order) {
        List<Found> found = jdbc.sql(
                        "select d.* from channels.delivery d join channels.chat_group g on g.id = d.group_id " + where
                                + order)
                .params(parameters)
                .query((row, number) ->
                        new Found(new ChatGroupId(row.getObject("group_id", UUID.class)), delivery(row)))
                .list();
        Map<ChatGroupId, ChatGroupView> known = groups
                .of(found.stream().map(Found::group).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ChatGroupView::id, Function.identity()));
        return found.stream()
                .map(one -> one.delivery().of(Objects.requireNonNull(known.get(one.group()))))
                .toList();
    }

    /** A row whose group has not been looked up. */
    private record Found(ChatGroupId group, Half delivery) {}

    @FunctionalInterface
    private interface Half {
        DeliveryView of(ChatGroupView group);
    }

    private static Half delivery(ResultSet row) throws SQLException {
        PostId post = new PostId(row.getObject("post_id", UUID.class));
        boolean byRobot = row.getBoolean("by_robot");
        DeliveryState state = DeliveryState.of(row.getString("state"));
        int attempts = row.getInt("attempts");
        Instant nextAt = Sql.instantOrNull(row, "next_at");
        Instant settledAt = Sql.instantOrNull(row, "settled_at");
        String settledBy = row.getString("settled_by");
        boolean repeated = row.getBoolean("repeated");
        boolean shortened = row.getBoolean("shortened");
        boolean digested = row.getBoolean("digested");
        String trouble = row.getString("trouble");
        String words = row.getString("trouble_words");
        String evidence = row.getString("evidence");
        UUID file = row.getObject("evidence_file", UUID.class);
        return group -> new DeliveryView(
                post,
                group,
                byRobot,
                state,
                attempts,
                nextAt,
                settledAt,
                settledBy,
                repeated,
                shortened,
                digested,
                trouble,
                words,
                evidence,
                file == null ? null : new FileId(file));
    }

    /** The groups that have a post or may have it. */
    List<ChatGroupId> reached(PostId post) {
        return jdbc.sql("""
            select group_id from channels.delivery
             where post_id = :post
               and (state in ('delivered', 'sending') or (repeated and state in ('waiting', 'failed', 'to-do', 'cancelled')))
            """)
                .param("post", post.value())
                .query((row, number) -> new ChatGroupId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What has not left will not. Returns the groups that would have had it. */
    List<ChatGroupId> cancel(PostId post) {
        return jdbc.sql("""
            update channels.delivery set state = 'cancelled'
             where post_id = :post and state in ('waiting', 'to-do', 'failed', 'withheld')
            returning group_id
            """)
                .param("post", post.value())
                .query((row, number) -> new ChatGroupId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Somebody posted it by hand; false if there was nothing to do (any more). */
    boolean posted(
            PostId post,
            ChatGroupId group,
            Instant at,
            LocalDate on,
            String by,
            String evidence,
            @Nullable FileId file) {
        return jdbc.sql("""
            update channels.delivery
               set state = 'delivered', settled_at = :at, settled_on = :on, settled_by = :by, evidence = :evidence,
                   evidence_file = :file
             where post_id = :post and group_id = :group and state = 'to-do'
            """)
                        .param("post", post.value())
                        .param("group", group.value())
                        .param("at", Sql.at(at))
                        .param("on", on)
                        .param("by", by)
                        .param("evidence", evidence)
                        .param("file", file == null ? null : file.value(), Types.OTHER)
                        .update()
                == 1;
    }

    /** A failed one is tried again from the beginning. */
    boolean again(PostId post, ChatGroupId group) {
        return jdbc.sql("""
            update channels.delivery set state = 'waiting', attempts = 0, next_at = :now
             where post_id = :post and group_id = :group and state = 'failed' and by_robot
            """)
                        .param("post", post.value())
                        .param("group", group.value())
                        .param("now", Sql.at(system.instant()))
                        .update()
                == 1;
    }

    /** The keeper posts what the robot could not, or has not yet. */
    boolean byHand(PostId post, ChatGroupId group) {
        return jdbc.sql("""
            update channels.delivery set state = 'to-do', by_robot = false
             where post_id = :post and group_id = :group and state in ('failed', 'waiting')
            """)
                        .param("post", post.value())
                        .param("group", group.value())
                        .update()
                == 1;
    }

    /** One group gets it no more; false if it has it, or there was nothing to stop. */
    boolean stop(PostId post, ChatGroupId group) {
        return jdbc.sql("""
            update channels.delivery set state = 'cancelled'
             where post_id = :post and group_id = :group and state in ('waiting', 'to-do', 'failed')
            """)
                        .param("post", post.value())
                        .param("group", group.value())
                        .update()
                == 1;
    }

    /** How many need somebody. */
    long open(Scope libraries, boolean province) {
        return jdbc.sql("""
            select count(*) from channels.delivery
             where state in ('to-do', 'failed')
               and (library_id = any(:libraries) or (:province and library_id is null))
            """)
                .param("libraries", libraries.codes())
                .param("province", province)
                .query(Long.class)
                .single();
    }

    private static UUID[] ids(Collection<ChatGroupId> groups) {
        return groups.stream().map(ChatGroupId::value).toArray(UUID[]::new);
    }
}
