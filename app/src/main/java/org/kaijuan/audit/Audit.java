package org.kaijuan.audit;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit trail. Called by the facades inside their own transaction: if the act is rolled back, so is its trace.
 */
@Service
public class Audit {

    private static final String INSERT = """
            insert into audit.entry (id, recorded_at, business_at, deed, action, actor_id, actor_name, actor_via, address,
                                     library_id, subject_type, subject_id, detail)
            values (:id, :recordedAt, :businessAt, :deed, :action, :actor, :actorName, :via, :address,
                    :library, :subjectType, :subjectId, :detail::jsonb)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final BusinessClock businessClock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock, BusinessClock businessClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    /**
     * Records a change.
     *
     * @param action {@code module.entity.verb}, e.g. {@code desk.request.claimed}
     * @param library whose data it is; absent for the province's own
     * @param detail what a reviewer needs to understand the act; never secrets, never the content of health data
     */
    @Transactional
    public void record(
            Actor actor,
            String action,
            @Nullable LibraryId library,
            String subjectType,
            String subjectId,
            Map<String, ?> detail) {
        write(actor, Deed.DID, action, library, subjectType, subjectId, detail);
    }

    /** Records that somebody saw sensitive data of {@code subjectId}. */
    @Transactional
    public void read(
            Actor actor,
            String action,
            @Nullable LibraryId library,
            String subjectType,
            String subjectId,
            Map<String, ?> detail) {
        write(actor, Deed.READ, action, library, subjectType, subjectId, detail);
    }

    /** Records that {@code rows} rows of the list {@code what} (e.g. {@code audit.entries}) left as a file. */
    @Transactional
    public void exported(Actor actor, @Nullable LibraryId library, String what, long rows) {
        write(actor, Deed.EXPORTED, what, library, "list", what, Map.of("rows", rows));
    }

    private void write(
            Actor actor,
            Deed deed,
            String action,
            @Nullable LibraryId library,
            String subjectType,
            String subjectId,
            Map<String, ?> detail) {
        jdbc.sql(INSERT)
                .param("id", Ids.next())
                .param("recordedAt", Sql.at(clock.instant()))
                .param("businessAt", Sql.at(businessClock.instant()))
                .param("deed", deed.code())
                .param("action", action)
                .param("actor", actor.id().map(PersonId::value).orElse(null))
                .param("actorName", actor.name())
                .param("via", actor.via().name())
                .param("address", address().orElse(null))
                .param("library", library == null ? null : library.code())
                .param("subjectType", subjectType)
                .param("subjectId", subjectId)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    private static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
