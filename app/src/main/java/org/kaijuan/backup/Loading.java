package org.kaijuan.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.backup.Manifest.Sequence;
import org.kaijuan.backup.Manifest.Table;
import org.kaijuan.database.Database;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Loads all tables in one transaction. The owner is no superuser, so it cannot switch constraints off; it takes the foreign
 * keys away and makes them again, which checks them, and rests its triggers, for their effects are in the backup.
 */
final class Loading {

    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
              from pg_constraint
             where contype = 'f' and conparentid = 0 and connamespace in (select oid from pg_namespace where nspname = any(?))
            """;

    private final ArchiveReader archive;

    Loading(ArchiveReader archive) {
        this.archive = archive;
    }

    private record ForeignKey(String drop, String add) {}

    void load(Database database) throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        Set<String> schemas = manifest.schemas().keySet();
        try (Connection connection = database.asOwner()) {
            connection.setAutoCommit(false);
            execute(connection, List.of("set local search_path = ''"));
            List<ForeignKey> keys = Tables.query(
                    connection, FOREIGN_KEYS, schemas, row -> new ForeignKey(row.getString(1), row.getString(2)));
            execute(connection, keys.stream().map(ForeignKey::drop).toList());
            execute(connection, triggers(manifest.tables(), "disable"));
            execute(
                    connection,
                    List.of("truncate "
                            + manifest.tables().stream().map(Tables::name).collect(Collectors.joining(", "))));
            for (Table table : manifest.tables()) {
                load(connection, table);
            }
            execute(connection, manifest.sequences().stream().map(Loading::set).toList());
            execute(connection, triggers(manifest.tables(), "enable"));
            execute(connection, keys.stream().map(ForeignKey::add).toList());
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, List.of("analyze"));
        }
    }

    private void load(Connection connection, Table table) throws SQLException, IOException {
        try (InputStream in = archive.part(table.part())) {
            long rows = new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn("copy " + Tables.copied(table) + " from stdin", in);
            if (rows != table.rows()) {
                throw new BackupException(table.schema() + "." + table.name() + " has " + rows
                        + " rows in the backup, but " + table.rows() + " in its manifest; nothing was restored.");
            }
        }
    }

    private static List<String> triggers(List<Table> tables, String verb) {
        List<String> statements = new ArrayList<>();
        for (Table table : tables) {
            statements.add("alter table " + Tables.name(table) + " " + verb + " trigger user");
        }
        return statements;
    }

    private static String set(Sequence sequence) {
        String name = Tables.name(sequence.schema(), sequence.name()).replace("'", "''");
        return "select setval('" + name + "', " + sequence.value() + ", " + sequence.called() + ")";
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
