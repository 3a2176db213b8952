package org.kaijuan.gate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Component;

/** Changes parcels, once per nonce and under the lock of the parcel. Called within a transaction. */
@Component
class ParcelActs {

    private static final int LONGEST_REASON = 200;
    private static final String TWICE = "twice";
    private static final String AFTER_RETURN = "after-return";

    private final ParcelRows parcels;
    private final ActRows acts;
    private final Receipts receipts;
    private final ParcelLetters letters;
    private final Libraries libraries;
    private final Policies policies;
    private final Audit audit;

    ParcelActs(
            ParcelRows parcels,
            ActRows acts,
            Receipts receipts,
            ParcelLetters letters,
            Libraries libraries,
            Policies policies,
            Audit audit) {
        this.parcels = parcels;
        this.acts = acts;
        this.receipts = receipts;
        this.letters = letters;
        this.libraries = libraries;
        this.policies = policies;
        this.audit = audit;
    }

    /** Does it, or says again what came of it the first time. */
    Outcome<UUID> perform(Doer doer, GateAct.OnParcel act) {
        Optional<ParcelView> found =
                parcels.lock(act.parcel()).filter(parcel -> doer.actor().may(GatePermissions.SERVE, parcel.library()));
        if (found.isEmpty()) {
            return Outcome.refused("gate.no-such-parcel");
        }
        ParcelView parcel = found.get();
        Optional<ActRows.Taken> before = acts.find(act.stamp().nonce());
        if (before.isPresent()) {
            return again(before.get(), act, parcel);
        }
        Outcome<UUID> outcome = switch (act) {
            case GateAct.HandOver it -> handOver(doer, it, parcel);
            case GateAct.Return it -> giveBack(doer, it, parcel);
            case GateAct.Undo it -> undo(doer, it, parcel);
        };
        if (outcome instanceof Outcome.Refused<UUID>(Refusal refusal)) {
            insert(doer, act, parcel, words(act), refusal.code());
        }
        return outcome;
    }

    private static Outcome<UUID> again(ActRows.Taken before, GateAct.OnParcel act, ParcelView parcel) {
        if (!act.parcel().equals(before.parcel()) || act.kind() != before.kind()) {
            return Outcome.refused("gate.nonce-used");
        }
        return before.refusal() == null
                ? Outcome.done(act.stamp().nonce())
                : Outcome.refused(refusal(before.refusal(), parcel));
    }

    /** The sentence of a refusal that was given before; those about the parcel say how it stands now. */
    private static Refusal refusal(String code, ParcelView parcel) {
        return switch (code) {
            case "gate.handed-over-already", "gate.returned-already" -> Refusal.of(code, parcel.spoken());
            default -> Refusal.of(code);
        };
    }

    private Outcome<UUID> handOver(Doer doer, GateAct.HandOver act, ParcelView parcel) {
        if (!parcel.isAtGate()) {
            doubt(parcel);
            return gone(parcel);
        }
        return receipts.check(act, parcel, doer).map(checked -> {
            UUID nonce = insert(doer, act, parcel, "", null);
            acts.sign(nonce, checked.receipt());
            parcels.move(
                    parcel.id(), ParcelState.HANDED_OVER, doer.at(), day(doer, parcel), null, nonce, checked.doubt());
            letters.handedOver(parcel, nonce, act.collector(), doer);
            record(
                    doer,
                    "handed-over",
                    parcel,
                    Map.of(
                            "number",
                            parcel.number(),
                            "collector",
                            act.collector().name()));
            return nonce;
        });
    }

    private Outcome<UUID> giveBack(Doer doer, GateAct.Return act, ParcelView parcel) {
        if (!parcel.isAtGate()) {
            return gone(parcel);
        }
        UUID nonce = insert(doer, act, parcel, words(act), null);
        parcels.move(parcel.id(), ParcelState.RETURNED, doer.at(), day(doer, parcel), act.reason(), nonce, null);
        letters.returned(parcel, nonce, act.reason());
        record(
                doer,
                "returned",
                parcel,
                Map.of("number", parcel.number(), "reason", act.reason().name()));
        return Outcome.done(nonce);
    }

    private Outcome<UUID> undo(Doer doer, GateAct.Undo act, ParcelView parcel) {
        if (act.reason().isBlank() || act.reason().length() > LONGEST_REASON) {
            return Outcome.refused("gate.reason-missing");
        }
        if (parcel.isAtGate() || !act.undoes().equals(parcel.lastAct())) {
            return Outcome.refused("gate.changed-meanwhile");
        }
        Duration shift =
                policies.inForce(GatePolicies.UNDO_WITHIN, parcel.library()).value();
        if (doer.at().isAfter(parcel.stateAt().plus(shift))) {
            return Outcome.refused("gate.undo-too-late");
        }
        UUID nonce = insert(doer, act, parcel, words(act), null);
        parcels.move(parcel.id(), ParcelState.AT_GATE, doer.at(), null, null, nonce, null);
        letters.undone(parcel, nonce);
        record(doer, "undone", parcel, Map.of("number", parcel.number(), "reason", act.reason()));
        return Outcome.done(nonce);
    }

    /** Somebody gave something to somebody, and it cannot have been this parcel: the library has to find out. */
    private void doubt(ParcelView parcel) {
        if (parcel.doubt() == null) {
            parcels.doubt(parcel.id(), parcel.state() == ParcelState.HANDED_OVER ? TWICE : AFTER_RETURN);
        }
    }

    private static Outcome<UUID> gone(ParcelView parcel) {
        String code = parcel.state() == ParcelState.HANDED_OVER ? "gate.handed-over-already" : "gate.returned-already";
        return Outcome.refused(refusal(code, parcel));
    }

    private UUID insert(Doer doer, GateAct.OnParcel act, ParcelView parcel, String words, @Nullable String refusal) {
        UUID nonce = act.stamp().nonce();
        if (!acts.insert(nonce, parcel.library(), parcel.id(), act.kind(), doer, words, refusal)) {
            throw new IllegalStateException("the nonce was used for another parcel meanwhile: " + nonce);
        }
        return nonce;
    }

    private static String words(GateAct.OnParcel act) {
        String words = switch (act) {
            case GateAct.HandOver it -> "";
            case GateAct.Return it -> it.reason().code();
            case GateAct.Undo it -> it.reason();
        };
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }

    private LocalDate day(Doer doer, ParcelView parcel) {
        return LocalDate.ofInstant(doer.at(), libraries.get(parcel.library()).zone());
    }

    private void record(Doer doer, String verb, ParcelView parcel, Map<String, ?> detail) {
        audit.record(
                doer.actor(),
                "gate.parcel." + verb,
                parcel.library(),
                "parcel",
                parcel.id().toString(),
                detail);
    }
}
