package org.kaijuan.continuity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.continuity.Switch;
import org.kaijuan.continuity.SwitchLog;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The switch log for integrators: of a library, or of all in the caller's reach. */
@RestController
@RequestMapping("/api/v1/switches")
class SwitchesApi {

    private static final int MOST_ROWS = 1000;

    private final SwitchLog log;
    private final Libraries libraries;
    private final Words words;

    SwitchesApi(SwitchLog log, Libraries libraries, Words words) {
        this.log = log;
        this.libraries = libraries;
        this.words = words;
    }

    /** @param library null for what was thrown for the whole unit */
    record Row(
            String order,
            String action,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String library,

            String subject,
            String what,
            String before,
            String after,
            Instant thrownAt,
            String thrownBy,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Instant releasedAt) {}

    /**
     * @param library code; everything in the caller's reach if absent
     * @param thrown only what is still thrown
     */
    @GetMapping
    @Allow(ContinuityPermissions.READ)
    Listing<Row> switches(
            Actor actor,
            Locale language,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(defaultValue = "true") boolean thrown,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        int rows = Math.clamp(limit, 1, MOST_ROWS);
        Listing<Switch> found = library == null
                ? log.list(actor, thrown, cursor, rows)
                : log.list(actor, library(library), thrown, cursor, rows);
        return found.map(one -> row(one, language));
    }

    private LibraryId library(String code) {
        return libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    private Row row(Switch one, Locale language) {
        return new Row(
                one.order().toString(),
                one.action(),
                one.library() == null ? null : one.library().code(),
                one.subject(),
                words.of(language, one.what()),
                words.of(language, one.before()),
                words.of(language, one.after()),
                one.thrownAt(),
                one.thrownBy(),
                one.releasedAt());
    }
}
