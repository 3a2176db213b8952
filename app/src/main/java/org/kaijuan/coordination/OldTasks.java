package org.kaijuan.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.files.Files;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that were over long ago go, with their steps and files; those that a meeting or a review points to stay with it. */
@Component
class OldTasks {

    static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("coordination.kept", Duration.ofDays(3 * 365), Combine.STRICTEST_MIN);

    private static final String OVER = """
            select t.id from coordination.task t
             where t.library_id = :library and t.ended_at < :before
               and not exists (select from coordination.decision d where d.task_id = t.id)
               and not exists (select from coordination.finding f where f.task_id = t.id)
             order by t.ended_at limit :most for update skip locked
            """;

    private static final List<String> PARTS = List.of("task_step", "task_helper", "task_reminder", "hand_over");

    private final JdbcClient jdbc;
    private final Files files;

    OldTasks(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** No task belongs to the province alone. */
    int erase(@Nullable LibraryId library, Instant before, int most) {
        if (library == null) {
            return 0;
        }
        UUID[] over = jdbc.sql(OVER)
                .param("library", library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        List<UUID> filed = jdbc.sql("select file_id from coordination.task_step"
                        + " where task_id = any(:tasks) and file_id is not null")
                .param("tasks", over)
                .query((row, number) -> row.getObject("file_id", UUID.class))
                .list();
        PARTS.forEach(part -> jdbc.sql("delete from coordination." + part + " where task_id = any(:tasks)")
                .param("tasks", over)
                .update());
        jdbc.sql("delete from coordination.task where id = any(:tasks)")
                .param("tasks", over)
                .update();
        filed.forEach(file -> files.remove(new FileId(file)));
        return over.length;
    }

    @Configuration(proxyBeanMethods = false)
    static class Retention {

        @Bean
        PolicyDefinition<Duration> coordinationKept() {
            return KEPT;
        }

        @Bean
        Kept keptTasks(OldTasks tasks) {
            return new Kept(KEPT, tasks::erase);
        }
    }
}
