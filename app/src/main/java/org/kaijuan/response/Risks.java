package org.kaijuan.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The risk of counties. When it moves a step, every library there is proposed a mode (OPN-13). */
@Service
public class Risks {

    private static final Set<UnitKind> TOLD_APART = EnumSet.of(UnitKind.CITY, UnitKind.COUNTY);
    private static final int LONGEST_SOURCE = 200;

    private final LevelTable table;
    private final Proposals proposals;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    Risks(LevelTable table, Proposals proposals, Libraries libraries, BusinessClock clock, Audit audit) {
        this.table = table;
        this.proposals = proposals;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Notes what was published about the risk. Says how many libraries were proposed a mode. Refused: {@code
     * response.risk-…}.
     *
     * @throws NotFoundException if the actor may not know one of the units
     * @throws ForbiddenException if the actor may not decide for all of its libraries
     */
    @Transactional
    public Outcome<Integer> tell(Actor actor, NewRisk message) {
        Optional<Refusal> refusal = refusal(actor, message);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        RiskTimes before = table.riskTimes();
        message.units().forEach(unit -> tell(actor, unit, message));
        RiskTimes after = table.riskTimes();
        Scope concerned = message.units().stream().map(libraries::under).reduce(Scope.NONE, Scope::or);
        int proposed = 0;
        for (LibraryView library : libraries.all()) {
            if (concerned.contains(library.id()) && propose(library.id(), before, after, message.from())) {
                proposed++;
            }
        }
        return Outcome.done(proposed);
    }

    /** What was last published about the county of a library, or about its city; nothing if nothing was. Costs no query. */
    public Optional<RiskView> at(LibraryId library, LocalDate day) {
        return table.riskTimes().at(libraries.ancestors(library), day);
    }

    /** What a unit itself has last published; nothing if it has not. */
    public Optional<RiskView> said(UnitId unit, LocalDate day) {
        return table.riskTimes().said(unit, day);
    }

    /** The library stands under other units than before: another risk there is a step, too. */
    void moved(LibraryId library, List<UnitView> before) {
        RiskTimes times = table.riskTimes();
        LocalDate today = clock.today(libraries.get(library).zone());
        propose(library, times.at(before, today), times.at(libraries.ancestors(library), today));
    }

    /** All messages about units of libraries that the actor may look at, the latest day first. */
    public List<RiskView> history(Actor actor) {
        Scope seen = actor.scope(ResponseAccess.LEVEL_READ);
        return table.riskTimes().all().stream()
                .filter(each -> libraries.findUnit(each.unit().code()).isPresent())
                .filter(each -> !libraries.under(each.unit()).and(seen).isEmpty())
                .toList();
    }

    private void tell(Actor actor, UnitId unit, NewRisk message) {
        RiskId id = table.insert(
                unit, message.risk(), message.from(), message.source().strip(), actor.name());
        audit.record(
                actor,
                "response.risk.told",
                null,
                "risk",
                id.toString(),
                Map.of(
                        "unit",
                        unit.code(),
                        "risk",
                        message.risk().name(),
                        "from",
                        message.from().toString()));
    }

    /** Only a step is worth a proposal: the same risk told again is none, nor is one that a nearer unit covers. */
    private boolean propose(LibraryId library, RiskTimes before, RiskTimes after, LocalDate day) {
        List<UnitView> upwards = libraries.ancestors(library);
        return propose(library, before.at(upwards, day), after.at(upwards, day));
    }

    private boolean propose(LibraryId library, Optional<RiskView> old, Optional<RiskView> now) {
        if (now.isEmpty() || old.map(RiskView::risk).equals(now.map(RiskView::risk))) {
            return false;
        }
        proposals.make(library, old.map(RiskView::risk).orElse(null), now.get());
        return true;
    }

    private Optional<Refusal> refusal(Actor actor, NewRisk message) {
        if (message.units().isEmpty()) {
            return Optional.of(Refusal.of("response.level-unit-missing"));
        }
        for (UnitId unit : message.units()) {
            if (!TOLD_APART.contains(libraries.unit(unit).kind())) {
                return Optional.of(Refusal.of("response.risk-not-there"));
            }
            ResponseAccess.requireWhole(libraries, actor, ResponseAccess.LEVEL_DECIDE, unit);
        }
        boolean unsaid = message.source().isBlank() || message.source().length() > LONGEST_SOURCE;
        return unsaid ? Optional.of(Refusal.of("response.level-source-missing")) : Optional.empty();
    }
}
