package org.kaijuan.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.Enclosures;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.QueueFilter;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Requests for integrators: asking, reading, listing (contract §4). What the library does is {@link RequestWorkApi}. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {

    private final Desk desk;
    private final Enclosures enclosures;
    private final RequestQueue queue;
    private final Libraries libraries;

    RequestsApi(Desk desk, Enclosures enclosures, RequestQueue queue, Libraries libraries) {
        this.desk = desk;
        this.enclosures = enclosures;
        this.queue = queue;
        this.libraries = libraries;
    }

    /**
     * @param library code; the caller's own if absent
     * @param reader for whom staff ask; the caller if absent
     * @param channel how it reached the library; {@code api} if absent
     */
    record Asked(
            String kind,
            Map<String, String> fields,
            @Nullable String library,
            @Nullable String reader,
            @Nullable String channel) {}

    /** Asks for something. The same {@code Idempotency-Key} of the same reader is the same request. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(DeskAccess.SUBMIT)
    ResponseEntity<RequestJson> submit(
            Actor actor,
            @RequestBody Asked asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return submitted(actor, request(actor, asked, key));
    }

    /**
     * The same with files: the part {@code request} is the JSON, each part {@code files} a file. If a file is refused,
     * nothing is submitted.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(DeskAccess.SUBMIT)
    ResponseEntity<RequestJson> submitWithFiles(
            Actor actor,
            @RequestPart("request") Asked asked,
            @RequestPart("files") List<MultipartFile> files,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        NewRequest request = request(actor, asked, key);
        Enclosures.Held held = enclosures.hold(actor, request.library(), List.of(), Upload.of(files));
        held.refusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return submitted(actor, request.with(held.ids()));
    }

    private ResponseEntity<RequestJson> submitted(Actor actor, NewRequest request) {
        return Answers.created(
                desk.submit(actor, request).map(id -> RequestJson.of(desk.get(actor, id))),
                made -> "/api/v1/requests/" + made.id());
    }

    private NewRequest request(Actor actor, Asked asked, @Nullable String key) {
        if (asked.kind() == null || asked.fields() == null) {
            throw BadInputException.of("desk.api-kind-and-fields");
        }
        return new NewRequest(
                library(actor, asked.library()),
                asked.kind(),
                asked.fields(),
                asked.reader() == null ? actor.requirePerson() : person(asked.reader()),
                asked.channel() == null ? RequestChannel.API : channel(asked.channel()),
                key);
    }

    /**
     * One's own requests, or with {@code library=} or {@code queue=true} the queue of the libraries one works for.
     *
     * @param state {@code open} (default), {@code any} or one state
     * @param owner {@code anybody} (default), {@code mine} or {@code nobody}
     */
    @GetMapping
    @Allow(Allow.SIGNED_IN)
    Listing<RequestJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(name = "queue", defaultValue = "false") boolean wholeQueue,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (library == null && !wholeQueue) {
            return queue.mine(actor, cursor, limit).map(RequestJson::of);
        }
        QueueFilter filter = new QueueFilter(
                library == null ? null : known(library),
                QueueFilter.Standing.of(state),
                kind,
                QueueFilter.Owner.of(owner),
                null,
                overdue,
                null,
                q);
        return queue.queue(actor, filter, cursor, limit).map(RequestJson::of);
    }

    /** A request with its history. */
    @GetMapping("/{id}")
    @Allow(Allow.SIGNED_IN)
    RequestJson get(Actor actor, @PathVariable String id) {
        RequestId request = RequestId.of(id);
        return RequestJson.of(desk.get(actor, request), queue.history(actor, request));
    }

    private LibraryId library(Actor actor, @Nullable String code) {
        if (code != null) {
            return known(code);
        }
        return Optional.ofNullable(actor.library()).orElseThrow(() -> BadInputException.of("desk.api-library"));
    }

    private LibraryId known(String code) {
        return libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    private static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("person " + id);
        }
    }

    private static RequestChannel channel(String code) {
        try {
            return RequestChannel.of(code);
        } catch (IllegalArgumentException noChannel) {
            throw BadInputException.of("desk.api-channel");
        }
    }
}
