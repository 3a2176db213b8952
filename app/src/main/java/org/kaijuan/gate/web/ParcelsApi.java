package org.kaijuan.gate.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.gate.GatePermissions;
import org.kaijuan.gate.ParcelFilter;
import org.kaijuan.gate.ParcelView;
import org.kaijuan.gate.Parcels;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parcels at the gatehouse, for integrators. */
@RestController
@RequestMapping("/api/v1/parcels")
class ParcelsApi {

    private static final int MOST = 200;

    /** @param state {@code at-gate}, {@code handed-over} or {@code returned} */
    record ParcelJson(
            UUID id,
            long number,
            @Nullable Long ticket,
            String cardEnd,
            int pieces,
            String shelf,
            Instant from,
            Instant to,
            String state,
            Instant stateAt,
            @Nullable String returned,
            @Nullable UUID lastAct) {

        static ParcelJson of(ParcelView parcel) {
            return new ParcelJson(
                    parcel.id().value(),
                    parcel.number(),
                    parcel.ticket(),
                    parcel.cardEnd(),
                    parcel.pieces(),
                    parcel.shelf(),
                    parcel.from(),
                    parcel.to(),
                    parcel.state().code(),
                    parcel.stateAt(),
                    parcel.returned() == null ? null : parcel.returned().code(),
                    parcel.lastAct());
        }
    }

    private final Parcels parcels;
    private final GateLibraries libraries;

    ParcelsApi(Parcels parcels, GateLibraries libraries) {
        this.parcels = parcels;
        this.libraries = libraries;
    }

    /** @param show {@code at-gate}, {@code overdue}, {@code handed-over}, {@code returned}, {@code doubtful}; all if absent */
    @GetMapping
    @Allow(GatePermissions.READ)
    Listing<ParcelJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        LibraryView view = libraries.of(actor, GatePermissions.READ, library);
        ParcelFilter filter = new ParcelFilter(view.id(), ParcelFilter.Show.of(show), "", ParcelFilter.Order.LAST_LEFT);
        return parcels.list(actor, filter, cursor, Math.clamp(limit, 1, MOST)).map(ParcelJson::of);
    }
}
