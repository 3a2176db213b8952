package org.kaijuan.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code channels.chat_group}. Sealed keys leave it only by {@link #sealed}. */
@Component
class ChatGroupRows {

    private static final String COLUMNS = """
            id, library_id, kind, name, purpose, audience, keeper_post, keeper_id, members, counted_on, established_on,
            robot_tail, robot_set_at, robot_set_by, paused_at, paused_by, dissolved_on, version
            """;

    private static final String INSERT = """
            insert into channels.chat_group (id, library_id, kind, name, purpose, audience, keeper_post, keeper_id, members,
                                             counted_on, established_on, created_at, created_by)
            values (:id, :library, :kind, :name, :purpose, :audience, :post, :keeper, :members, :counted, :established,
                    :at, :by)
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update channels.chat_group
               set name = :name, purpose = :purpose, audience = :audience, keeper_post = :post, keeper_id = :keeper,
                   members = :members, counted_on = :counted, established_on = :established, version = version + 1
             where id = :id and version = :version and dissolved_on is null
            """;

    private final JdbcClient jdbc;

    ChatGroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if there is one of that kind and name already. */
    boolean insert(ChatGroupId id, NewChatGroup group, Instant at, String by) {
        return described(jdbc.sql(INSERT), id, group)
                        .param("library", code(group.library()))
                        .param("kind", group.kind().code())
                        .param("at", Sql.at(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Keeps two people from naming groups of one library at once, until the transaction ends. */
    void lock(@Nullable LibraryId library) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('channels.chat_group'), hashtext(:library))")
                .param("library", library == null ? "" : library.code())
                .query((row, number) -> true)
                .single();
    }

    /** False if somebody changed or dissolved it after {@code version} was read. */
    boolean update(ChatGroupId id, int version, NewChatGroup group) {
        return described(jdbc.sql(UPDATE), id, group).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec described(
            JdbcClient.StatementSpec sql, ChatGroupId id, NewChatGroup group) {
        PersonId keeper = group.keeper();
        return sql.param("id", id.value())
                .param("name", group.name())
                .param("purpose", group.purpose())
                .param("audience", group.audience().code())
                .param("post", group.keeperPost())
                .param("keeper", keeper == null ? null : keeper.value(), Types.OTHER)
                .param("members", group.members(), Types.INTEGER)
                .param("counted", group.countedOn(), Types.DATE)
                .param("established", group.establishedOn());
    }

    /** Gives the group's robot another key; none takes the robot away. */
    void robot(ChatGroupId id, byte @Nullable [] sealed, @Nullable String tail, Instant at, String by) {
        jdbc.sql("""
                update channels.chat_group
                   set robot = :robot, robot_tail = :tail, robot_set_at = :at, robot_set_by = :by, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("robot", sealed, Types.BINARY)
                .param("tail", tail, Types.VARCHAR)
                .param("at", Sql.at(at))
                .param("by", by)
                .update();
    }

    /** Whether it was not so before. */
    boolean pause(ChatGroupId id, Instant at, String by) {
        return jdbc.sql("""
                update channels.chat_group set paused_at = :at, paused_by = :by, version = version + 1
                 where id = :id and paused_at is null and dissolved_on is null
                """)
                        .param("id", id.value())
                        .param("at", Sql.at(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whether it was not so before. */
    boolean resume(ChatGroupId id) {
        return jdbc.sql("""
                update channels.chat_group set paused_at = null, paused_by = null, version = version + 1
                 where id = :id and paused_at is not null and dissolved_on is null
                """).param("id", id.value()).update() == 1;
    }

    /** The group is no more; its robot's key and its keeper go with it. */
    boolean dissolve(ChatGroupId id, LocalDate on) {
        return jdbc.sql("""
                update channels.chat_group
                   set dissolved_on = :on, robot = null, robot_tail = null, keeper_id = null, version = version + 1
                 where id = :id and dissolved_on is null
                """).param("id", id.value()).param("on", on).update() == 1;
    }

    /** Who leaves keeps no group. */
    void forgetKeeper(PersonId person) {
        jdbc.sql("update channels.chat_group set keeper_id = null, version = version + 1 where keeper_id = :person")
                .param("person", person.value())
                .update();
    }

    Optional<ChatGroupView> find(ChatGroupId id) {
        return jdbc.sql("select " + COLUMNS + " from channels.chat_group where id = :id")
                .param("id", id.value())
                .query(ChatGroupRows::group)
                .optional();
    }

    /** What the group's robot is reached with, sealed; absent if it has none. */
    Optional<byte[]> sealed(ChatGroupId id) {
        return jdbc.sql("select robot from channels.chat_group where id = :id and robot is not null")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The groups of some libraries and, if asked for, of the province; those that are no more at the end. */
    List<ChatGroupView> of(Scope libraries, boolean province) {
        return jdbc.sql("select " + COLUMNS + """
                  from channels.chat_group
                 where library_id = any(:libraries) or (:province and library_id is null)
                 order by dissolved_on nulls first, library_id nulls first, array_position(array['wecom', 'dingtalk', 'qq', 'wechat'], kind),
                          name collate "zh-x-icu", id
                """)
                .param("libraries", libraries.codes())
                .param("province", province)
                .query(ChatGroupRows::group)
                .list();
    }

    List<ChatGroupView> of(Collection<ChatGroupId> ids) {
        return jdbc.sql("select " + COLUMNS + " from channels.chat_group where id = any(:ids)")
                .param("ids", ids.stream().map(ChatGroupId::value).toArray(UUID[]::new))
                .query(ChatGroupRows::group)
                .list();
    }

    static @Nullable String code(@Nullable LibraryId library) {
        return library == null ? null : library.code();
    }

    static @Nullable LibraryId library(ResultSet row) throws SQLException {
        String code = row.getString("library_id");
        return code == null ? null : new LibraryId(code);
    }

    private static ChatGroupView group(ResultSet row, int number) throws SQLException {
        UUID keeper = row.getObject("keeper_id", UUID.class);
        return new ChatGroupView(
                new ChatGroupId(row.getObject("id", UUID.class)),
                library(row),
                ChatKind.of(row.getString("kind")),
                row.getString("name"),
                row.getString("purpose"),
                ChatAudience.of(row.getString("audience")),
                row.getString("keeper_post"),
                keeper == null ? null : new PersonId(keeper),
                row.getObject("members", Integer.class),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("established_on", LocalDate.class),
                row.getString("robot_tail"),
                Sql.instantOrNull(row, "robot_set_at"),
                row.getString("robot_set_by"),
                Sql.instantOrNull(row, "paused_at"),
                row.getString("paused_by"),
                row.getObject("dissolved_on", LocalDate.class),
                row.getInt("version"));
    }
}
