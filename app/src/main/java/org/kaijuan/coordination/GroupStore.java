package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups and memberships in the database. */
@Repository
class GroupStore {

    private static final String INSERT = """
            insert into coordination.work_group (id, library_id, parent_id, kind, name, mandate, duty_areas, founded_by,
                established_on, created_at, created_by)
            values (:id, :library, :parent, :kind, :name, :mandate, :areas, :foundedBy, :established, :at, :by)
            """;

    private static final String UPDATE = """
            update coordination.work_group
               set parent_id = :parent, kind = :kind, name = :name, mandate = :mandate, duty_areas = :areas,
                   founded_by = :foundedBy, established_on = :established, version = version + 1
             where id = :id and version = :version
            """;

    private static final String MEMBERS = "select * from coordination.membership where ";
    private static final String BY_TIER =
            " order by array_position(array['leader', 'deputy', 'member'], tier), since, person_name collate \"zh-x-icu\", id";

    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps two people from moving the groups of a library at once, until the transaction ends. */
    void lock(LibraryId library) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('coordination.work_group'), hashtext(:library))::text")
                .param("library", library.code())
                .query(String.class)
                .list();
    }

    GroupId insert(NewGroup group, By by) {
        GroupId id = GroupId.next();
        described(jdbc.sql(INSERT).param("id", id.value()), group)
                .param("library", group.library().code())
                .param("at", Sql.at(by.at()))
                .param("by", by.name())
                .update();
        return id;
    }

    /** Says no if somebody changed it after {@code version} was read. */
    boolean update(GroupId id, int version, NewGroup to) {
        return described(jdbc.sql(UPDATE).param("id", id.value()).param("version", version), to)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec sql, NewGroup group) {
        GroupId parent = group.parent();
        return sql.param("parent", parent == null ? null : parent.value())
                .param("kind", group.kind().code())
                .param("name", group.name())
                .param("mandate", group.mandate())
                .param("areas", group.dutyAreas().toArray(String[]::new))
                .param("foundedBy", group.foundedBy())
                .param("established", group.establishedOn());
    }

    void dissolve(GroupId id, LocalDate last, String by) {
        jdbc.sql("update coordination.work_group set dissolved_on = :last, version = version + 1 where id = :id")
                .param("last", last)
                .param("id", id.value())
                .update();
        jdbc.sql("update coordination.membership set until = greatest(since, :last), ended_by = :by"
                        + " where group_id = :id and until is null")
                .param("last", last)
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    Optional<GroupView> find(GroupId id) {
        return jdbc.sql("select * from coordination.work_group where id = :id")
                .param("id", id.value())
                .query(GroupStore::group)
                .optional()
                .map(group -> group.with(members(MEMBERS + "group_id = :id and until is null" + BY_TIER, id)));
    }

    GroupView get(GroupId id) {
        return find(id).orElseThrow(() -> new NotFoundException("group " + id));
    }

    /** The groups of some libraries, in the order in which they were set up. */
    List<GroupView> of(Scope scope) {
        Map<UUID, List<Seat>> seats = jdbc
                .sql(MEMBERS + "library_id = any(:libraries) and until is null" + BY_TIER)
                .param("libraries", scope.codes())
                .query((row, number) -> new Seat(row.getObject("group_id", UUID.class), member(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seat::group));
        return jdbc
                .sql("select * from coordination.work_group where library_id = any(:libraries)"
                        + " order by established_on, created_at, id")
                .param("libraries", scope.codes())
                .query(GroupStore::group)
                .list()
                .stream()
                .map(group -> group.with(seats.getOrDefault(group.id().value(), List.of()).stream()
                        .map(Seat::member)
                        .toList()))
                .toList();
    }

    /** Everybody who ever was in a group, first those of today. */
    List<Member> history(GroupId id) {
        return members(MEMBERS + "group_id = :id order by until desc nulls first, since desc, id", id);
    }

    void join(GroupView group, Member member, String by) {
        Post post = member.post();
        jdbc.sql("""
                        insert into coordination.membership (id, group_id, library_id, person_id, person_name, tier, post,
                            duty, since, added_by)
                        values (:id, :group, :library, :person, :name, :tier, :post, :duty, :since, :by)
                        """)
                .param("id", Ids.next())
                .param("group", group.id().value())
                .param("library", group.library().code())
                .param("person", member.person().id().value())
                .param("name", member.person().name())
                .param("tier", member.tier().code())
                .param("post", post == null ? null : post.code())
                .param("duty", member.duty())
                .param("since", member.since())
                .param("by", by)
                .update();
    }

    /** Ends what the person is in the group; a seat of the same day is taken back as if it had never been. */
    void leave(GroupId group, PersonId person, LocalDate last, String by) {
        jdbc.sql("delete from coordination.membership"
                        + " where group_id = :group and person_id = :person and until is null and since > :last")
                .param("group", group.value())
                .param("person", person.value())
                .param("last", last)
                .update();
        jdbc.sql("update coordination.membership set until = :last, ended_by = :by"
                        + " where group_id = :group and person_id = :person and until is null")
                .param("group", group.value())
                .param("person", person.value())
                .param("last", last)
                .param("by", by)
                .update();
    }

    /** The groups that a person is in today. */
    List<GroupId> groupsOf(PersonId person) {
        return jdbc.sql("select group_id from coordination.membership where person_id = :person and until is null")
                .param("person", person.value())
                .query((row, number) -> new GroupId(row.getObject("group_id", UUID.class)))
                .list();
    }

    private List<Member> members(String sql, GroupId group) {
        return jdbc.sql(sql)
                .param("id", group.value())
                .query((row, number) -> member(row))
                .list();
    }

    private record Seat(UUID group, Member member) {}

    private static Member member(ResultSet row) throws SQLException {
        String post = row.getString("post");
        return new Member(
                new PersonRef(new PersonId(row.getObject("person_id", UUID.class)), row.getString("person_name")),
                Tier.of(row.getString("tier")),
                post == null ? null : Post.of(post),
                row.getString("duty"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static GroupView group(ResultSet row, int number) throws SQLException {
        @Nullable UUID parent = row.getObject("parent_id", UUID.class);
        return new GroupView(
                new GroupId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                GroupKind.of(row.getString("kind")),
                row.getString("name"),
                parent == null ? null : new GroupId(parent),
                row.getString("mandate"),
                List.of((String[]) row.getArray("duty_areas").getArray()),
                row.getString("founded_by"),
                row.getObject("established_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                List.of(),
                row.getInt("version"));
    }
}
