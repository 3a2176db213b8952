package org.kaijuan.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Is it signed for, and by the right person? */
@Component
class Receipts {

    private static final int LONGEST_PROXY = 40;
    private static final int LONGEST_CARD = 40;
    private static final String CARD = "card";

    /**
     * What may be written down of it.
     *
     * @param doubt what the library has to look into; absent if all is well
     */
    record Checked(ActRows.Receipt receipt, @Nullable String doubt) {}

    private final People people;
    private final SignaturePictures signatures;

    Receipts(People people, SignaturePictures signatures) {
        this.people = people;
        this.signatures = signatures;
    }

    /**
     * Keeps the signature and looks the card up.
     *
     * @return refused: {@code gate.not-signed}, {@code gate.signature-unreadable}, {@code gate.proxy-missing}, {@code
     *     gate.card-of-another} (unless it happened offline, when it becomes a doubt), and what {@code files} refuses
     */
    Outcome<Checked> check(GateAct.HandOver act, ParcelView parcel, Doer doer) {
        if (act.card().isEmpty() && act.signature().isEmpty()) {
            return Outcome.refused("gate.not-signed");
        }
        if (act.proxy().length() > LONGEST_PROXY || act.card().length() > LONGEST_CARD) {
            return Outcome.refused("gate.proxy-missing", LONGEST_PROXY);
        }
        Optional<PersonView> holder =
                act.card().isEmpty() ? Optional.empty() : people.findByCard(parcel.library(), act.card());
        boolean wrong = !act.card().isEmpty() && !isRight(act.collector(), holder, parcel);
        if (wrong && !doer.late()) {
            return Outcome.refused("gate.card-of-another");
        }
        if (act.collector() == Collector.PROXY
                && act.proxy().isBlank()
                && act.card().isEmpty()) {
            return Outcome.refused("gate.proxy-missing", LONGEST_PROXY);
        }
        return signature(act, parcel, doer)
                .map(file -> new Checked(receipt(act, holder, file.orElse(null)), wrong ? CARD : null));
    }

    private static boolean isRight(Collector collector, Optional<PersonView> holder, ParcelView parcel) {
        return switch (collector) {
            case SELF -> holder.filter(it -> it.id().equals(parcel.patron())).isPresent();
            case PROXY -> holder.isPresent();
        };
    }

    private Outcome<Optional<FileId>> signature(GateAct.HandOver act, ParcelView parcel, Doer doer) {
        if (act.signature().isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        LibraryId library = parcel.library();
        return SignaturePictures.read(act.signature())
                .map(picture -> signatures.keep(doer, library, parcel, picture).map(Optional::of))
                .orElseGet(() -> Outcome.refused(Refusal.of("gate.signature-unreadable")));
    }

    private static ActRows.Receipt receipt(
            GateAct.HandOver act, Optional<PersonView> holder, @Nullable FileId signature) {
        boolean byProxy = act.collector() == Collector.PROXY;
        PersonId proxy = byProxy ? holder.map(PersonView::id).orElse(null) : null;
        return new ActRows.Receipt(
                act.collector(), byProxy ? act.proxy() : "", proxy, Parcels.lastDigits(act.card()), signature);
    }
}
