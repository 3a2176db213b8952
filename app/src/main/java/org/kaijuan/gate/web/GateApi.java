package org.kaijuan.gate.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.gate.GateAct;
import org.kaijuan.gate.GatePermissions;
import org.kaijuan.gate.Gatehouse;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Ui;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What tablets and other devices at the gate report: each act once by its nonce, each with its own answer. */
@RestController
@RequestMapping("/api/v1/gate")
class GateApi {

    private static final int MOST = 50;

    /** @param library code; the caller's own if absent */
    record Reported(@Nullable String library, @Nullable List<ActJson> acts) {}

    /**
     * What came of an act.
     *
     * @param done false if it was refused, and will be however often it is sent
     * @param code of the refusal
     * @param sentence of the refusal, for the guard
     */
    record Answer(
            @Nullable String nonce,
            boolean done,
            @Nullable String code,
            @Nullable String sentence) {}

    private final Gatehouse gatehouse;
    private final GateLibraries libraries;

    GateApi(Gatehouse gatehouse, GateLibraries libraries) {
        this.gatehouse = gatehouse;
        this.libraries = libraries;
    }

    /** Reports at most 50 acts in the order in which they happened. */
    @PostMapping("/acts")
    @Allow(GatePermissions.SERVE)
    Listing<Answer> report(Actor actor, Ui ui, @RequestBody Reported reported) {
        List<ActJson> acts = reported.acts();
        if (acts == null || acts.size() > MOST) {
            throw BadInputException.of("web.bad-parameter", "acts");
        }
        String code = reported.library() == null ? "" : reported.library();
        LibraryView library = libraries.of(actor, GatePermissions.SERVE, code);
        return Listing.whole(
                acts.stream().map(act -> answer(actor, ui, library, act)).toList());
    }

    private Answer answer(Actor actor, Ui ui, LibraryView library, ActJson sent) {
        Optional<GateAct> act = sent.read(library.id());
        Outcome<UUID> outcome = act.isPresent() ? report(actor, act.get()) : Outcome.refused("gate.unreadable");
        return switch (outcome) {
            case Outcome.Done<UUID> done -> new Answer(sent.nonce(), true, null, null);
            case Outcome.Refused<UUID>(Refusal refusal) ->
                new Answer(sent.nonce(), false, refusal.code(), ui.t(refusal.sentence()));
        };
    }

    /** An act that cannot be done must not keep those after it from being told. */
    private Outcome<UUID> report(Actor actor, GateAct act) {
        try {
            return gatehouse.report(actor, act);
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        } catch (ForbiddenException notTheirs) {
            return Outcome.refused("gate.not-a-guard");
        }
    }
}
