package org.kaijuan.plans;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Service;

/**
 * Who may do what with whose plans. With those of a library: whoever may there. With those of an office above libraries, such as
 * the secretariat of a province: whoever holds what the office's own people need, for all libraries under it; so neither can a
 * director touch the province's plan nor the secretariat a library's.
 */
@Service
public class PlanRights {

    private final Libraries libraries;
    private final People people;
    private final BusinessClock clock;

    PlanRights(Libraries libraries, People people, BusinessClock clock) {
        this.libraries = libraries;
        this.people = people;
        this.clock = clock;
    }

    public boolean may(Actor actor, String permission, PlanView plan) {
        return may(actor, permission, plan.libraryId(), plan.scope().id());
    }

    /** The same for what is carried out. */
    public boolean may(Actor actor, String permission, ActivationView activation) {
        return may(actor, permission, activation.library(), activation.unit());
    }

    /** @param unit counts where there is no library */
    boolean may(Actor actor, String permission, @Nullable LibraryId library, UnitId unit) {
        return library == null ? maySpeak(actor, ofOffice(permission), unit) : actor.may(permission, library);
    }

    /** @throws ForbiddenException if the actor may not */
    public void require(Actor actor, String permission, PlanView plan) {
        require(actor, permission, plan.libraryId(), plan.scope().id());
    }

    void require(Actor actor, String permission, @Nullable LibraryId library, UnitId unit) {
        if (!may(actor, permission, library, unit)) {
            throw new ForbiddenException(permission);
        }
    }

    /**
     * The offices for whose plans the actor holds a permission. A unit with no library that one below it has not as well is none:
     * a nation of a single province is spoken for by the province.
     */
    public List<UnitView> offices(Actor actor, String permission) {
        List<UnitView> all = libraries.units().stream()
                .filter(PlanRights::isOffice)
                .filter(unit -> maySpeak(actor, ofOffice(permission), unit.id()))
                .toList();
        return all.stream()
                .filter(unit -> all.stream().noneMatch(lower -> isBelowWithAll(lower, unit)))
                .toList();
    }

    private boolean isBelowWithAll(UnitView lower, UnitView unit) {
        return !lower.id().equals(unit.id())
                && lower.isUnder(unit.id())
                && libraries.under(lower.id()).equals(libraries.under(unit.id()));
    }

    /** Whether a unit can have plans though it is no library. */
    boolean isOffice(UnitId unit) {
        return libraries.findUnit(unit.code()).filter(PlanRights::isOffice).isPresent();
    }

    private static boolean isOffice(UnitView unit) {
        return unit.kind() == UnitKind.PROVINCE || unit.kind() == UnitKind.NATION;
    }

    /** Whether the actor holds a permission for everything under a unit. */
    boolean maySpeak(Actor actor, String permission, UnitId unit) {
        var under = libraries.under(unit).libraries();
        return !under.isEmpty() && actor.scope(permission).libraries().containsAll(under);
    }

    /** Who may be named for the posts of a plan: those who may say that a step is done. */
    List<PersonView> colleagues(PlanView plan) {
        LibraryId library = plan.libraryId();
        return library == null
                ? people.at(plan.scope().id(), ofOffice(PlansAccess.STEP))
                : people.holding(PlansAccess.STEP, library);
    }

    /** The library that keeps a plan's files: its own, or any under its office. */
    LibraryId keeper(PlanView plan) {
        LibraryId library = plan.libraryId();
        return library != null
                ? library
                : libraries.under(plan.scope().id()).libraries().stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(
                                "library under " + plan.scope().id()));
    }

    /** The zone in which a plan's days are counted. */
    ZoneId zone(@Nullable LibraryId library) {
        return library == null ? clock.getZone() : libraries.get(library).zone();
    }

    /** What an office's own people need where a library's need {@code permission}. */
    private static String ofOffice(String permission) {
        return switch (permission) {
            case PlansAccess.WRITE, PlansAccess.STEP -> PlansAccess.OFFICE_WRITE;
            case PlansAccess.APPROVE -> PlansAccess.OFFICE_APPROVE;
            case PlansAccess.ACTIVATE -> PlansAccess.CALL;
            default -> permission;
        };
    }
}
