package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@link #SELECT}. */
final class TaskRows implements RowMapper<TaskView> {

    static final String SELECT = """
            select t.*, array(select h.person_id || ' ' || h.person_name from coordination.task_helper h
                               where h.task_id = t.id order by h.position) as helpers
              from coordination.task t\s""";

    private static final int UUID_LENGTH = 36;

    @Override
    public TaskView mapRow(ResultSet row, int number) throws SQLException {
        return new TaskView(
                new TaskId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new LibraryId(row.getString("library_id")),
                row.getString("title"),
                row.getString("body"),
                new TaskSource(
                        TaskSource.Kind.of(row.getString("source")),
                        row.getString("source_reference"),
                        row.getString("source_label"),
                        row.getString("source_href")),
                node(row),
                row.getObject("due_on", LocalDate.class),
                new PersonRef(
                        new PersonId(row.getObject("accountable_id", UUID.class)), row.getString("accountable_name")),
                helpers(row),
                group(row),
                department(row),
                TaskState.of(row.getString("state")),
                row.getString("result"),
                Sql.instant(row, "assigned_at"),
                row.getString("assigned_by"),
                Sql.instantOrNull(row, "accepted_at"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }

    private static TaskNode node(ResultSet row) throws SQLException {
        Integer offset = row.getObject("term_offset", Integer.class);
        return offset == null ? TaskNode.on(row.getObject("due_on", LocalDate.class)) : TaskNode.fromTermStart(offset);
    }

    private static @Nullable GroupId group(ResultSet row) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        return group == null ? null : new GroupId(group);
    }

    private static @Nullable UnitId department(ResultSet row) throws SQLException {
        String department = row.getString("department");
        return department == null ? null : new UnitId(department);
    }

    private static List<PersonRef> helpers(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("helpers").getArray())
                .map(helper ->
                        new PersonRef(PersonId.of(helper.substring(0, UUID_LENGTH)), helper.substring(UUID_LENGTH + 1)))
                .toList();
    }
}
