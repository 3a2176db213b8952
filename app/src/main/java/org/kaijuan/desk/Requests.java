package org.kaijuan.desk;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests and their steps in the database. A request is read under a row lock before it is changed. */
@Repository
class Requests {

    private static final String INSERT = """
            insert into desk.request (id, library_id, kind, title, fields, reader_id, reader_name, channel, key,
                submitted_at, submitted_on, submitted_hour, out_of_hours, state, due_at, grams)
            values (:id, :library, :kind, :title, :fields::jsonb, :reader, :readerName, :channel, :key,
                :submittedAt, :submittedOn, :submittedHour, :outOfHours, :state, :dueAt, :grams)
            on conflict (reader_id, key) where key is not null do nothing
            returning number
            """;

    private static final String UPDATE = """
            update desk.request
            set state = :state, assignee_id = :assignee, assignee_name = :assigneeName, department = :department,
                due_at = :dueAt, first_reply_at = :firstReplyAt, waiting_since = :waitingSince, done_at = :doneAt,
                done_on = :doneOn,
                declined = :declined, merged_into = :mergedInto, phase = :phase, verdict = :verdict,
                verdict_comment = :verdictComment, version = :version
            where id = :id and version = :seen
            """;

    private static final String INSERT_STEP = """
            insert into desk.step (id, request_id, library_id, act, by_person, by_name, from_staff, at, recorded_at,
                from_state, to_state, text)
            values (:id, :request, :library, :act, :by, :byName, :fromStaff, :at, :recordedAt, :from, :to, :text)
            """;

    private static final String INSERT_ATTACHMENT = """
            insert into desk.attachment (step_id, position, request_id, library_id, file_id)
            values (:step, :position, :request, :library, :file)
            """;

    private final JdbcClient jdbc;
    private final FieldsJson json;
    private final Libraries libraries;
    private final Clock clock;
    private final RequestRows rows;

    Requests(JdbcClient jdbc, FieldsJson json, Libraries libraries, Clock clock, RequestRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.libraries = libraries;
        this.clock = clock;
        this.rows = rows;
    }

    Optional<RequestView> find(RequestId id) {
        return jdbc.sql(RequestRows.SELECT + " where id = :id")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    RequestView get(RequestId id) {
        return find(id).orElseThrow(() -> new NotFoundException("request " + id));
    }

    List<RequestView> all(List<RequestId> ids) {
        UUID[] values = ids.stream().map(RequestId::value).toArray(UUID[]::new);
        return jdbc.sql(RequestRows.SELECT + " where id = any(:ids::uuid[]) order by array_position(:ids::uuid[], id)")
                .param("ids", values)
                .query(rows)
                .list();
    }

    /** The request, which nobody else can change until the transaction ends. */
    RequestView lock(RequestId id) {
        return jdbc.sql(RequestRows.SELECT + " where id = :id for no key update")
                .param("id", id.value())
                .query(rows)
                .optional()
                .orElseThrow(() -> new NotFoundException("request " + id));
    }

    Optional<RequestView> byKey(PersonId reader, String key) {
        return jdbc.sql(RequestRows.SELECT + " where reader_id = :reader and key = :key")
                .param("reader", reader.value())
                .param("key", key)
                .query(rows)
                .optional();
    }

    /** Stores a new request; answers its number, or nothing if the same reader's key is taken. */
    Optional<Long> insert(RequestView request, @Nullable String key, ZoneId zone) {
        var local = request.submittedAt().atZone(zone);
        LocalDate day = local.toLocalDate();
        return jdbc.sql(INSERT)
                .param("id", request.id().value())
                .param("library", request.library().code())
                .param("kind", request.kind())
                .param("title", request.title())
                .param("fields", json.write(request.fields()))
                .param("reader", request.reader().id().value())
                .param("readerName", request.reader().name())
                .param("channel", request.channel().code())
                .param("key", key)
                .param("submittedAt", Sql.at(request.submittedAt()))
                .param("submittedOn", day)
                .param("submittedHour", local.getHour())
                .param("outOfHours", request.outOfHours())
                .param("state", request.state().code())
                .param("dueAt", Sql.at(request.dueAt()))
                .param("grams", searchable(request.title(), request.reader().name(), request.fields()))
                .query(Long.class)
                .optional();
    }

    /** Stores what changed since {@code request} was read, with the steps that explain it. */
    void update(Request request) {
        RequestView now = request.view();
        int changed = jdbc.sql(UPDATE)
                .param("id", now.id().value())
                .param("seen", request.before().version())
                .param("version", now.version())
                .param("state", now.state().code())
                .param(
                        "assignee",
                        now.assignee() == null ? null : now.assignee().id().value(),
                        Types.OTHER)
                .param(
                        "assigneeName",
                        now.assignee() == null ? null : now.assignee().name())
                .param("department", now.department())
                .param("dueAt", Sql.at(now.dueAt()))
                .param("firstReplyAt", Sql.atOrNull(now.firstReplyAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("waitingSince", Sql.atOrNull(now.waitingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("doneAt", Sql.atOrNull(now.doneAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("doneOn", doneOn(now), Types.DATE)
                .param(
                        "declined",
                        now.declined() == null ? null : now.declined().code())
                .param(
                        "mergedInto",
                        now.mergedInto() == null ? null : now.mergedInto().value(),
                        Types.OTHER)
                .param("phase", now.phase())
                .param("verdict", now.verdict() == null ? null : now.verdict().name())
                .param("verdictComment", now.verdictComment())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("request " + now.id() + " changed meanwhile");
        }
        request.steps().forEach(step -> insertStep(now, step));
    }

    void insertStep(RequestView request, Step step) {
        jdbc.sql(INSERT_STEP)
                .param("id", step.id())
                .param("request", request.id().value())
                .param("library", request.library().code())
                .param("act", step.act().code())
                .param("by", step.by() == null ? null : step.by().value(), Types.OTHER)
                .param("byName", step.byName())
                .param("fromStaff", step.fromStaff())
                .param("at", Sql.at(step.at()))
                .param("recordedAt", Sql.at(clock.instant()))
                .param("from", step.from().code())
                .param("to", step.to().code())
                .param("text", step.text())
                .update();
        insertAttachments(request, step);
    }

    private void insertAttachments(RequestView request, Step step) {
        int position = 0;
        for (FileView file : step.files()) {
            jdbc.sql(INSERT_ATTACHMENT)
                    .param("step", step.id())
                    .param("position", ++position)
                    .param("request", request.id().value())
                    .param("library", request.library().code())
                    .param("file", file.id().value())
                    .update();
        }
    }

    private @Nullable LocalDate doneOn(RequestView request) {
        Instant doneAt = request.doneAt();
        return doneAt == null
                ? null
                : LocalDate.ofInstant(doneAt, libraries.get(request.library()).zone());
    }

    /** The bigrams by which a search finds a request. */
    static String[] searchable(String title, String reader, Map<String, String> fields) {
        return Bigrams.of(String.join(" ", title, reader, String.join(" ", fields.values())))
                .toArray(String[]::new);
    }
}
