package org.kaijuan.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code files.file} and {@code files.quarantined}. */
@Component
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FileView file, Actor actor) {
        jdbc.sql("""
                insert into files.file (id, library_id, purpose, name, media_type, bytes, sha256, scan, stored_by, stored_at)
                values (:id, :library, :purpose, :name, :mediaType, :bytes, :sha256, :scan, :by, :at)
                """)
                .param("id", file.id().value())
                .param("library", file.library().code())
                .param("purpose", file.purpose())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("scan", file.scanned() ? "clean" : "not-scanned")
                .param("by", actor.id().map(PersonId::value).orElse(null))
                .param("at", Sql.at(file.storedAt()))
                .update();
    }

    void insertQuarantined(
            FileId id,
            NewFile file,
            String name,
            FileStore.Arrival arrival,
            String signature,
            Actor actor,
            Instant at) {
        jdbc.sql("""
                insert into files.quarantined (id, library_id, purpose, name, bytes, sha256, signature, sent_by, found_at)
                values (:id, :library, :purpose, :name, :bytes, :sha256, :signature, :by, :at)
                """)
                .param("id", id.value())
                .param("library", file.library().code())
                .param("purpose", file.purpose())
                .param("name", name)
                .param("bytes", arrival.bytes())
                .param("sha256", arrival.sha256())
                .param("signature", signature)
                .param("by", actor.id().map(PersonId::value).orElse(null))
                .param("at", Sql.at(at))
                .update();
    }

    Optional<FileView> find(FileId id) {
        return jdbc.sql("select * from files.file where id = :id")
                .param("id", id.value())
                .query(FileRows::view)
                .optional();
    }

    FileView get(FileId id) {
        return find(id).orElseThrow(() -> new NotFoundException("file " + id));
    }

    boolean exists(FileId id) {
        return jdbc.sql("select exists (select from files.file where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void delete(FileId id) {
        jdbc.sql("delete from files.file where id = :id")
                .param("id", id.value())
                .update();
    }

    private static FileView view(ResultSet row, int number) throws SQLException {
        return new FileView(
                new FileId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                row.getString("purpose"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                "clean".equals(row.getString("scan")),
                Sql.instant(row, "stored_at"));
    }
}
