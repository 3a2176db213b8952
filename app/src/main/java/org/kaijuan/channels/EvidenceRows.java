package org.kaijuan.channels;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What shows that something was posted by hand: the evidence in {@code channels.delivery}. */
@Component
class EvidenceRows {

    /** Stands for evidence that was words only. */
    static final FileId NO_FILE = new FileId(new UUID(0, 0));

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose evidence the file is. */
    Optional<PostId> postOf(FileId file) {
        return jdbc.sql("select post_id from channels.delivery where evidence_file = :file")
                .param("file", file.value())
                .query((row, number) -> new PostId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Evidence that is old enough to go, with its files; retention asks. */
    List<FileId> forget(@Nullable LibraryId library, Instant before, int most) {
        return jdbc
                .sql("""
                    update channels.delivery d set evidence = '', evidence_file = null
                      from (select post_id, group_id, evidence_file from channels.delivery
                             where library_id is not distinct from :library and settled_at < :before
                               and (evidence_file is not null or evidence <> '')
                             order by settled_at limit :most for update) old
                     where d.post_id = old.post_id and d.group_id = old.group_id
                    returning old.evidence_file
                    """)
                .param("library", ChatGroupRows.code(library), Types.VARCHAR)
                .param("before", Sql.at(before))
                .param("most", most)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .map(file -> file.map(FileId::new).orElse(NO_FILE))
                .toList();
    }
}
