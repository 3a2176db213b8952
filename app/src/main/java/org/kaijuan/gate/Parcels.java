package org.kaijuan.gate;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.files.Files;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library's side of the gate: leaves parcels for patrons, calls them back, sees what became of them (SYS-47).
 *
 * <p>All throw {@link NotFoundException} for what the actor may not know; commands throw {@link ForbiddenException} if the actor may
 * see but not do it.
 */
@Service
public class Parcels {

    private static final int MOST_PIECES = 99;
    private static final int LONGEST_SHELF = 40;
    private static final int DIGITS_SHOWN = 4;

    private final ParcelRows parcels;
    private final ParcelList list;
    private final ActRows acts;
    private final ParcelActs changes;
    private final ParcelLetters letters;
    private final People people;
    private final Files files;
    private final GateAccess access;
    private final BusinessClock clock;
    private final Audit audit;

    Parcels(
            ParcelRows parcels,
            ParcelList list,
            ActRows acts,
            ParcelActs changes,
            ParcelLetters letters,
            People people,
            Files files,
            GateAccess access,
            BusinessClock clock,
            Audit audit) {
        this.parcels = parcels;
        this.list = list;
        this.acts = acts;
        this.changes = changes;
        this.letters = letters;
        this.people = people;
        this.files = files;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Leaves a parcel at the gatehouse; the patron is told when and with what to collect it.
     *
     * @return refused: {@code gate.patron-without-card}, {@code gate.pieces}, {@code gate.shelf-missing}, {@code gate.window} (it
     *     ends before it begins, or is over), {@code gate.there-already} (a parcel for that request waits)
     */
    @Transactional
    public Outcome<ParcelId> leave(Actor actor, NewParcel parcel) {
        access.require(actor, parcel.library(), GatePermissions.LEAVE);
        PersonView patron = people.get(parcel.patron());
        String card = patron.cardNumber();
        if (card == null || !parcel.library().equals(patron.library())) {
            return Outcome.refused("gate.patron-without-card");
        }
        if (parcel.pieces() < 1 || parcel.pieces() > MOST_PIECES) {
            return Outcome.refused("gate.pieces", MOST_PIECES);
        }
        if (parcel.shelf().isBlank() || parcel.shelf().length() > LONGEST_SHELF) {
            return Outcome.refused("gate.shelf-missing", LONGEST_SHELF);
        }
        if (!parcel.to().isAfter(parcel.from()) || !parcel.to().isAfter(clock.instant())) {
            return Outcome.refused("gate.window");
        }
        if (parcel.request() != null
                && parcels.waiting(parcel.library(), parcel.request().number()).isPresent()) {
            return Outcome.refused("gate.there-already", parcel.request().number());
        }
        ParcelId id = ParcelId.next();
        parcels.insert(id, parcel, lastDigits(card), actor.name(), clock.instant());
        ParcelView left = parcels.find(id).orElseThrow();
        letters.ready(left);
        audit.record(
                actor,
                "gate.parcel.left",
                left.library(),
                "parcel",
                id.toString(),
                Map.of("number", left.number(), "pieces", left.pieces()));
        return Outcome.done(id);
    }

    static String lastDigits(String card) {
        return card.substring(Math.max(0, card.length() - DIGITS_SHOWN));
    }

    /** The library takes a parcel back from the gatehouse. Refused: {@code gate.gone-already}, {@code gate.returned-already}. */
    @Transactional
    public Outcome<ParcelView> recall(Actor actor, ParcelId id) {
        ParcelView parcel = seen(actor, id, GatePermissions.LEAVE);
        Doer doer = new Doer(actor, null, clock.instant(), clock.instant(), false);
        Stamp stamp = new Stamp(Ids.next(), doer.at(), null, false);
        return changes.perform(doer, new GateAct.Return(stamp, parcel.id(), ReturnReason.RECALLED))
                .map(done -> parcels.find(id).orElseThrow());
    }

    /** Somebody has looked into what was doubtful about a parcel. */
    @Transactional
    public void settle(Actor actor, ParcelId id) {
        ParcelView parcel = seen(actor, id, GatePermissions.LEAVE);
        if (parcel.doubt() != null) {
            parcels.doubt(id, null);
            audit.record(
                    actor,
                    "gate.parcel.settled",
                    parcel.library(),
                    "parcel",
                    id.toString(),
                    Map.of("doubt", parcel.doubt()));
        }
    }

    public ParcelView get(Actor actor, ParcelId id) {
        return seen(actor, id, GatePermissions.READ);
    }

    /** What happened to it at the gate, in the order of arrival; what was refused too. */
    public List<ActView> history(Actor actor, ParcelId id) {
        return acts.of(seen(actor, id, GatePermissions.READ).id());
    }

    /** The parcels of a library. */
    public Listing<ParcelView> list(Actor actor, ParcelFilter filter, @Nullable String cursor, int limit) {
        access.require(actor, filter.library(), GatePermissions.READ);
        return list.page(filter, clock.instant(), cursor, limit);
    }

    /** The same for a file; that they were exported is recorded. */
    @Transactional
    public List<ParcelView> export(Actor actor, ParcelFilter filter, int most) {
        List<ParcelView> all = list(actor, filter, null, most).items();
        audit.exported(actor, filter.library(), "gate.parcels", all.size());
        return all;
    }

    /** How many want looking after: overdue or doubtful. */
    public long waiting(Actor actor) {
        return actor.library() == null || !actor.may(GatePermissions.LEAVE, actor.library())
                ? 0
                : list.troubles(actor.library(), clock.instant());
    }

    /** The picture that the collector signed with; close it. That it was looked at is recorded. */
    @Transactional
    public InputStream signature(Actor actor, ParcelId id, UUID act) {
        ParcelView parcel = seen(actor, id, GatePermissions.READ);
        var file = acts.signature(id, act).orElseThrow(() -> new NotFoundException("signature " + act));
        audit.read(actor, "gate.signature.read", parcel.library(), "parcel", id.toString(), Map.of());
        return files.open(file);
    }

    private ParcelView seen(Actor actor, ParcelId id, String permission) {
        ParcelView parcel = parcels.find(id).orElseThrow(() -> new NotFoundException("parcel " + id));
        access.require(actor, parcel.library(), permission);
        return parcel;
    }
}
