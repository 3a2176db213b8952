package org.kaijuan.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.kaijuan.duties.BriefingView;
import org.kaijuan.duties.Briefings;
import org.kaijuan.gate.Collector;
import org.kaijuan.gate.GateAct;
import org.kaijuan.gate.Gatehouse;
import org.kaijuan.gate.NewParcel;
import org.kaijuan.gate.ParcelFilter;
import org.kaijuan.gate.ParcelView;
import org.kaijuan.gate.Parcels;
import org.kaijuan.gate.ReturnReason;
import org.kaijuan.gate.Stamp;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.policy.PolicyRegister;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The gates: guards are reminded of the rules again and again (HLT-18), and on Tuesday afternoons, from half past two to four,
 * readers collect books with their cards (SVC-25). How many came is invented, and so are the telephone numbers.
 */
@Component
@Order(60)
class GateScene implements Scene {

    private static final String WHOM_TO_CALL = "gate.whom-to-call";
    private static final LibraryId REMINDED = new LibraryId("jxust");
    private static final LibraryId COLLECTED = new LibraryId("jxnu");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime FROM = LocalTime.of(14, 30);
    private static final LocalTime TO = LocalTime.of(16, 0);
    private static final int A_TUESDAY = 2;

    private static final List<LocalDate> TUESDAYS = List.of(
            Scenes.day(2, 4),
            Scenes.day(2, 11),
            Scenes.day(2, 18),
            Scenes.day(2, 25),
            Scenes.day(3, 3),
            Scenes.day(3, 10));

    private final Policies policies;
    private final PolicyRegister register;
    private final Briefings briefings;
    private final Parcels parcels;
    private final Gatehouse gatehouse;
    private final Cast cast;
    private final People people;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Words words = new Words();

    GateScene(
            Policies policies,
            PolicyRegister register,
            Briefings briefings,
            Parcels parcels,
            Gatehouse gatehouse,
            Cast cast,
            People people,
            Libraries libraries,
            BusinessClock clock) {
        this.policies = policies;
        this.register = register;
        this.briefings = briefings;
        this.parcels = parcels;
        this.gatehouse = gatehouse;
        this.cast = cast;
        this.people = people;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        for (LibraryId library : List.of(REMINDED, COLLECTED)) {
            sayWhomToCall(ensemble.the("director", library), library);
        }
        remind(ensemble.the("director", REMINDED), ensemble.the("guard", REMINDED));
        Actor librarian = ensemble.the("librarian", COLLECTED);
        leave(librarian);
        handOver(librarian, ensemble.the("guard", COLLECTED));
    }

    /** With numbers that nobody has. */
    private void sayWhomToCall(Actor director, LibraryId library) throws Exception {
        UnitId unit = UnitId.of(library);
        LocalDate first = Scenes.day(1, 27);
        if (register.inForce(director, WHOM_TO_CALL, unit, first).setAt() == null) {
            String decision = words.the("gateCallDecision");
            PolicyChange change =
                    new PolicyChange(WHOM_TO_CALL, unit, words.the("gateCall"), first, null, decision, decision);
            clock.at(
                    at(first, LocalTime.of(7, 30)),
                    () -> policies.set(director, change).orThrow());
        }
    }

    /** On six Mondays; the guard takes note half an hour later, of the last one not yet. */
    private void remind(Actor director, Actor guard) throws Exception {
        List<String> said = words.all("gateBriefings");
        int done = (int) briefings.list(director, REMINDED, null, 1).total();
        LocalDate monday = Scenes.day(1, 27);
        for (int week = done; week < said.size(); week++) {
            int spoken = week;
            clock.at(
                    at(monday.plusWeeks(week), LocalTime.of(8, 0)),
                    () -> briefings
                            .give(director, REMINDED, List.of(guard.requirePerson()), said.get(spoken))
                            .orThrow());
        }
        for (BriefingView waiting : briefings.waiting(guard)) {
            if (!waiting.words().equals(said.getLast())) {
                clock.at(waiting.givenAt().plusSeconds(1800), () -> {
                    briefings.hear(guard, waiting.id());
                    return waiting;
                });
            }
        }
    }

    /** Two parcels for each Tuesday, brought in the morning; those of the next one a few days ahead. */
    private void leave(Actor librarian) throws Exception {
        LibraryView library = libraries.get(COLLECTED);
        List<PersonId> readers = cast.readers(cast.stageManager(), library, TUESDAYS.size() * A_TUESDAY);
        for (int i = all(librarian).size(); i < readers.size(); i++) {
            LocalDate tuesday = TUESDAYS.get(i / A_TUESDAY);
            boolean isAhead = tuesday.equals(TUESDAYS.getLast());
            NewParcel parcel = new NewParcel(
                    COLLECTED,
                    readers.get(i),
                    null,
                    1 + i % 3,
                    words.the("gateShelf"),
                    at(tuesday, FROM),
                    at(tuesday, TO));
            Instant brought = isAhead ? Scenes.at(3, 4, 16) : at(tuesday, LocalTime.of(10, 0));
            clock.at(
                    brought.plusSeconds(i),
                    () -> parcels.leave(librarian, parcel).orThrow());
        }
    }

    /** All who were to come came, with their cards, but for one. */
    private void handOver(Actor librarian, Actor guard) throws Exception {
        List<ParcelView> left = all(librarian);
        for (int i = 0; i < (TUESDAYS.size() - 1) * A_TUESDAY; i++) {
            ParcelView parcel = left.get(i);
            boolean came = i != 5;
            Instant moment = came
                    ? parcel.from().plusSeconds(600L * (1 + i % 5))
                    : parcel.to().plusSeconds(900);
            Stamp stamp = new Stamp(
                    UUID.nameUUIDFromBytes(("gate scene " + parcel.id()).getBytes(StandardCharsets.UTF_8)),
                    moment,
                    null,
                    false);
            GateAct act = came
                    ? new GateAct.HandOver(stamp, parcel.id(), Collector.SELF, "", card(parcel), "")
                    : new GateAct.Return(stamp, parcel.id(), ReturnReason.NOT_COLLECTED);
            clock.at(moment, () -> gatehouse.report(guard, act).orThrow());
        }
    }

    private List<ParcelView> all(Actor librarian) {
        ParcelFilter filter = new ParcelFilter(COLLECTED, ParcelFilter.Show.ALL, "", ParcelFilter.Order.FIRST_LEFT);
        return parcels.list(librarian, filter, null, TUESDAYS.size() * A_TUESDAY)
                .items();
    }

    private String card(ParcelView parcel) {
        return String.valueOf(people.get(parcel.patron()).cardNumber());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
