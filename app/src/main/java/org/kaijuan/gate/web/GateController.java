package org.kaijuan.gate.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.gate.GatePermissions;
import org.kaijuan.gate.Gatehouse;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guard's page, which its script keeps on the tablet (SYS-47). */
@Controller
@RequestMapping("/gate")
class GateController {

    /**
     * What a tablet has to know before it sends anything.
     *
     * @param now business time, by which the tablet corrects its clock
     * @param person who is signed in
     * @param header under which it sends the token
     */
    record Pulse(
            Instant now,
            PersonId person,
            @Nullable String header,
            @Nullable String token) {}

    private final Gatehouse gatehouse;
    private final GateLibraries libraries;

    GateController(Gatehouse gatehouse, GateLibraries libraries) {
        this.gatehouse = gatehouse;
        this.libraries = libraries;
    }

    @GetMapping
    @Allow(GatePermissions.SERVE)
    Page today(Actor actor, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, GatePermissions.SERVE, library);
        return Page.of("gate/gate", new GatePage(gatehouse.today(actor, view.id()), actor.requirePerson()));
    }

    @GetMapping("/pulse")
    @Allow(GatePermissions.SERVE)
    ResponseEntity<Pulse> pulse(Actor actor, @Nullable CsrfToken csrf) {
        Pulse pulse = new Pulse(
                libraries.now(),
                actor.requirePerson(),
                csrf == null ? null : csrf.getHeaderName(),
                csrf == null ? null : csrf.getToken());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pulse);
    }
}
