package org.kaijuan.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instants as PostgreSQL's driver wants them, which binds and reads {@code timestamptz} as {@link OffsetDateTime} only; and locks. */
public final class Sql {

    private Sql() {}

    /** The parameter for a {@code timestamptz}. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The parameter for a {@code timestamptz} that may be null. */
    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    /** The value of a {@code timestamptz} column that is not null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Instant instant = instantOrNull(row, column);
        if (instant == null) {
            throw new SQLException("column " + column + " is null");
        }
        return instant;
    }

    /** The value of a {@code timestamptz} column, null if the column is. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /**
     * Makes whoever else locks this row wait until the caller's transaction ends. Nothing happens if there is no such row.
     *
     * @param table with its schema; a fixed text of the program
     */
    public static void lock(JdbcClient jdbc, String table, UUID id) {
        jdbc.sql("select id from " + table + " where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }
}
