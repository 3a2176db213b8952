package org.kaijuan.duties.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.duties.DutyView;
import org.kaijuan.duties.PostOnDuty;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Period;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published duties for integrators. */
@RestController
@RequestMapping("/api/v1/duties")
class DutiesApi {

    private static final int MOST_DAYS = 366;

    /** @param person name; null for a gap */
    record DutyJson(
            String id,
            String roster,
            String post,
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            String kind,
            @Nullable String person,
            @Nullable Instant attendedAt) {

        static DutyJson of(DutyView duty) {
            return new DutyJson(
                    duty.id().toString(),
                    duty.roster().toString(),
                    duty.post(),
                    duty.day(),
                    duty.startsAt(),
                    duty.endsAt(),
                    duty.burden().name().toLowerCase(Locale.ROOT),
                    duty.isGap() ? null : duty.name(),
                    duty.attendedAt());
        }
    }

    /**
     * A post that is on duty, never with a name.
     *
     * @param department code of the unit
     * @param manned false for a gap
     */
    record PostJson(
            String post,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String department,

            Instant from,
            Instant until,
            boolean manned) {

        static PostJson of(PostOnDuty post) {
            UnitId department = post.department();
            return new PostJson(
                    post.post(),
                    department == null ? null : department.code(),
                    post.from(),
                    post.until(),
                    post.manned());
        }
    }

    private final DutyBook duties;
    private final DutyLibraries libraries;

    DutiesApi(DutyBook duties, DutyLibraries libraries) {
        this.duties = duties;
        this.libraries = libraries;
    }

    @GetMapping
    @Allow(DutiesPermissions.READ)
    Listing<DutyJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw BadInputException.of("web.bad-parameter", "to");
        }
        LibraryView view = libraries.of(actor, library);
        List<DutyJson> found = duties.published(actor, view.id(), new Period(from, to)).stream()
                .map(DutyJson::of)
                .toList();
        return Listing.whole(found);
    }

    /** The posts on duty now. */
    @GetMapping("/now")
    @Allow(DutiesPermissions.READ)
    Listing<PostJson> now(Actor actor, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, library);
        return Listing.whole(duties.onDuty(view.id(), libraries.now()).stream()
                .map(PostJson::of)
                .toList());
    }
}
