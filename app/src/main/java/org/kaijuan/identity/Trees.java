package org.kaijuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Snapshot;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tree from the database. */
@Component
class Trees {

    private final JdbcClient jdbc;
    private final Snapshot<Tree> snapshot;

    Trees(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.snapshot = new Snapshot<>(
                jdbc, new Snapshot.Counter("identity.change_counter", "version", "what = 'tree'"), this::load);
    }

    Tree now() {
        return snapshot.get();
    }

    /** To be called in the transaction that changed a unit or a library. */
    void changed() {
        snapshot.change();
    }

    private Tree load() {
        List<UnitView> units = jdbc.sql("""
                select code, parent, kind, name, name_en, path, ordinal, version
                  from identity.unit order by length(path) - length(replace(path, '/', '')), ordinal, code
                """).query((row, n) -> unit(row)).list();
        List<LibraryView> libraries =
                jdbc.sql("""
                select l.code, l.ordinal, u.name, l.school, l.school_kind, l.city, l.zone
                  from identity.library l join identity.unit u using (code) order by l.ordinal, l.code
                """).query((row, n) -> library(row)).list();
        return new Tree(units, libraries);
    }

    private static UnitView unit(ResultSet row) throws SQLException {
        List<UnitId> path = Arrays.stream(row.getString("path").split("/"))
                .filter(code -> !code.isEmpty())
                .map(UnitId::new)
                .toList();
        return new UnitView(
                new UnitId(row.getString("code")),
                parent(row.getString("parent")),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                path,
                row.getInt("ordinal"),
                row.getInt("version"));
    }

    private static @Nullable UnitId parent(@Nullable String code) {
        return code == null ? null : new UnitId(code);
    }

    private static LibraryView library(ResultSet row) throws SQLException {
        return new LibraryView(
                new LibraryId(row.getString("code")),
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("school"),
                LibraryView.Kind.valueOf(row.getString("school_kind")),
                row.getString("city"),
                ZoneId.of(row.getString("zone")));
    }
}
