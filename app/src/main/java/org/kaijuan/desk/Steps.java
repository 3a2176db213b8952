package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the history of requests. */
@Repository
class Steps {

    private final JdbcClient jdbc;
    private final Files files;

    Steps(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** All steps of a request, in the order in which they were recorded. */
    List<Step> of(RequestId request) {
        Map<UUID, List<FileView>> attached = filesOf(request);
        return jdbc.sql("""
                select id, act, by_person, by_name, from_staff, at, from_state, to_state, text
                from desk.step where request_id = :request order by recorded_at, id
                """)
                .param("request", request.value())
                .query((row, index) -> step(row, attached))
                .list();
    }

    /** A file that hangs at a step of the request which its reader may see. */
    Optional<FileView> fileForReader(RequestId request, FileId file) {
        return of(request).stream()
                .filter(step -> step.act().isForReader())
                .flatMap(step -> step.files().stream())
                .filter(attached -> attached.id().equals(file))
                .findFirst();
    }

    private static Step step(ResultSet row, Map<UUID, List<FileView>> attached) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID by = row.getObject("by_person", UUID.class);
        return new Step(
                id,
                Act.of(row.getString("act")),
                by == null ? null : new PersonId(by),
                row.getString("by_name"),
                row.getBoolean("from_staff"),
                Sql.instant(row, "at"),
                RequestState.of(row.getString("from_state")),
                RequestState.of(row.getString("to_state")),
                row.getString("text"),
                attached.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<FileView>> filesOf(RequestId request) {
        Map<UUID, List<FileView>> byStep = new HashMap<>();
        jdbc.sql("select step_id, file_id from desk.attachment where request_id = :request order by step_id, position")
                .param("request", request.value())
                .query(row -> {
                    FileId file = new FileId(row.getObject("file_id", UUID.class));
                    byStep.computeIfAbsent(row.getObject("step_id", UUID.class), step -> new ArrayList<>())
                            .add(files.get(file));
                });
        return byStep;
    }
}
