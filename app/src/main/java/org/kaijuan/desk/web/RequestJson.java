package org.kaijuan.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.PersonRef;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Step;
import org.kaijuan.files.FileView;

/**
 * A request as integrators see it.
 *
 * @param history left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestJson(
        String id,
        long number,
        String library,
        String kind,
        String title,
        Map<String, String> fields,
        Person reader,
        String channel,
        Instant submittedAt,
        boolean outOfHours,
        String state,
        @Nullable Person assignee,
        @Nullable String department,
        Instant dueAt,
        @Nullable Instant firstReplyAt,
        @Nullable Instant doneAt,
        @Nullable String declined,
        @Nullable String mergedInto,
        @Nullable String phase,
        @Nullable String thumb,
        int version,
        @Nullable List<StepJson> history) {

    /** Somebody by id and name. */
    record Person(String id, String name) {}

    /** One step of the history, or one message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepJson(
            String act,
            String by,
            boolean fromStaff,
            Instant at,
            String from,
            String to,
            String text,
            List<FileJson> files) {}

    /** A file, to be had under {@code /api/v1/requests/{request}/files/{id}}. */
    record FileJson(String id, String name, String mediaType, long bytes, String sha256) {}

    static RequestJson of(RequestView request) {
        return of(request, null);
    }

    static RequestJson of(RequestView request, @Nullable List<Step> history) {
        return new RequestJson(
                request.id().toString(),
                request.number(),
                request.library().code(),
                request.kind(),
                request.title(),
                request.fields(),
                person(request.reader()),
                request.channel().code(),
                request.submittedAt(),
                request.outOfHours(),
                request.state().code(),
                request.assignee() == null ? null : person(request.assignee()),
                request.department(),
                request.dueAt(),
                request.firstReplyAt(),
                request.doneAt(),
                request.declined() == null ? null : request.declined().code(),
                request.mergedInto() == null ? null : request.mergedInto().toString(),
                request.phase(),
                request.verdict() == null ? null : request.verdict().name().toLowerCase(java.util.Locale.ROOT),
                request.version(),
                history == null ? null : history.stream().map(RequestJson::step).toList());
    }

    private static Person person(PersonRef person) {
        return new Person(person.id().toString(), person.name());
    }

    private static StepJson step(Step step) {
        return new StepJson(
                step.act().code(),
                step.byName(),
                step.fromStaff(),
                step.at(),
                step.from().code(),
                step.to().code(),
                step.text(),
                step.files().stream().map(RequestJson::file).toList());
    }

    static FileJson file(FileView file) {
        return new FileJson(file.id().toString(), file.name(), file.mediaType(), file.bytes(), file.sha256());
    }
}
