package org.kaijuan.gate.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.kaijuan.gate.GatePermissions;
import org.kaijuan.gate.ParcelId;
import org.kaijuan.gate.ParcelView;
import org.kaijuan.gate.Parcels;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One parcel: what happened to it, how it was signed for, calling it back. */
@Controller
@RequestMapping("/desk/parcels/{id}")
class ParcelController {

    private final Parcels parcels;
    private final People people;
    private final GateLibraries libraries;

    ParcelController(Parcels parcels, People people, GateLibraries libraries) {
        this.parcels = parcels;
        this.people = people;
        this.libraries = libraries;
    }

    @GetMapping
    @Allow(GatePermissions.READ)
    Page parcel(Actor actor, @PathVariable UUID id) {
        return page(actor, new ParcelId(id), Form.empty());
    }

    /** Takes it back from the gatehouse. */
    @PostMapping("/recall")
    @Allow(GatePermissions.LEAVE)
    Page recall(Actor actor, @PathVariable UUID id) {
        return switch (parcels.recall(actor, new ParcelId(id))) {
            case Outcome.Done<ParcelView> done ->
                Page.redirect("/desk/parcels/" + id).flash("gate.flash.recalled");
            case Outcome.Refused<ParcelView>(Refusal refusal) ->
                page(actor, new ParcelId(id), Form.empty().refuse(refusal));
        };
    }

    /** The doubt has been looked into. */
    @PostMapping("/settlement")
    @Allow(GatePermissions.LEAVE)
    Page settle(Actor actor, @PathVariable UUID id) {
        parcels.settle(actor, new ParcelId(id));
        return Page.redirect("/desk/parcels/" + id).flash("gate.flash.settled");
    }

    @GetMapping("/signatures/{act}")
    @Allow(GatePermissions.READ)
    ResponseEntity<byte[]> signature(Actor actor, @PathVariable UUID id, @PathVariable UUID act) throws IOException {
        try (InputStream picture = parcels.signature(actor, new ParcelId(id), act)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(CacheControl.noStore())
                    .body(picture.readAllBytes());
        }
    }

    private Page page(Actor actor, ParcelId id, Form form) {
        ParcelView parcel = parcels.get(actor, id);
        Page.Shown page = Page.of(
                "gate/parcel",
                new ParcelPage(
                        libraries.get(parcel.library()),
                        parcel,
                        people.find(parcel.patron()).map(PersonView::name).orElse(""),
                        parcels.history(actor, id),
                        actor.may(GatePermissions.LEAVE, parcel.library()),
                        form));
        return form.hasErrors() ? page.status(422) : page;
    }
}
