package org.kaijuan.opening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions about services of many libraries at once, and other last days for them: what an order of the province needs. One
 * statement each, however many libraries; the trail has one entry for all.
 *
 * <p>The commands throw {@link NotFoundException} if the actor may not know one of the libraries or there is no such service,
 * {@link ForbiddenException} if the actor may see but not set one.
 */
@Service
public class Decisions {

    private final OpeningTable table;
    private final Services services;
    private final OpeningAccess access;
    private final Audit audit;

    Decisions(OpeningTable table, Services services, OpeningAccess access, Audit audit) {
        this.table = table;
        this.services = services;
        this.access = access;
        this.audit = audit;
    }

    /** Records decisions, each later in the list after those before it; all or none. */
    @Transactional
    public Outcome<List<StateDecision>> decide(Actor actor, List<StateChange> changes) {
        if (changes.isEmpty()) {
            return Outcome.done(List.of());
        }
        Set<LibraryId> libraries = changes.stream().map(StateChange::library).collect(Collectors.toSet());
        libraries.forEach(library -> access.requireWrite(actor, library));
        Optional<Refusal> refusal =
                changes.stream().map(this::refusal).flatMap(Optional::stream).findFirst();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<StateDecision> decided = table.insert(changes, actor.name());
        record(actor, "opening.services.decided", libraries, changes.getFirst().order(), decided.size());
        return Outcome.done(decided);
    }

    /**
     * Gives decisions other last days. What they said about the days before stays on record.
     *
     * @param order by which
     */
    @Transactional
    public void end(Actor actor, List<Ending> endings, String order) {
        if (endings.isEmpty()) {
            return;
        }
        Set<LibraryId> libraries = table.librariesOf(ids(endings));
        libraries.forEach(library -> access.requireWrite(actor, library));
        table.end(endings, order, actor.name());
        record(actor, "opening.services.ended", libraries, order, endings.size());
    }

    /**
     * What both together would do, for each service of each library concerned; libraries and services in their order. Changes
     * nothing.
     */
    public List<StateEffect> effects(
            Collection<LibraryId> libraries, List<StateChange> changes, List<Ending> endings, LocalDate today) {
        Map<LibraryId, List<StateChange>> further = changes.stream()
                .collect(Collectors.groupingBy(StateChange::library, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, NewEnd> ends = new LinkedHashMap<>();
        endings.forEach(ending -> ends.put(ending.decision(), table.imagined(ending)));
        List<StateEffect> effects = new ArrayList<>();
        Map<LibraryId, LibraryOpening> openings = table.all();
        for (LibraryId library : libraries) {
            LibraryOpening before = Objects.requireNonNullElseGet(openings.get(library), () -> table.of(library));
            LibraryOpening after = before.ending(ends).with(further.getOrDefault(library, List.of()));
            Set<LocalDate> borders = new TreeSet<>(before.borders());
            borders.addAll(after.borders());
            services.inOrder()
                    .forEach(service -> effect(library, service, before, after, borders, today)
                            .ifPresent(effects::add));
        }
        return effects;
    }

    /** The keys of the services that are open on a day, for each of these libraries. */
    public Map<LibraryId, Set<String>> openServices(Collection<LibraryId> libraries, LocalDate day) {
        Map<LibraryId, LibraryOpening> openings = table.all();
        return libraries.stream()
                .collect(Collectors.toMap(
                        library -> library,
                        library -> openServices(
                                Objects.requireNonNullElseGet(openings.get(library), () -> table.of(library)), day),
                        (one, same) -> one));
    }

    private Set<String> openServices(LibraryOpening opening, LocalDate day) {
        return services.inOrder().stream()
                .map(ServiceDefinition::key)
                .filter(service -> opening.isOpen(service, day))
                .collect(Collectors.toSet());
    }

    /** Nothing, if neither speaks about the service. */
    private static Optional<StateEffect> effect(
            LibraryId library,
            ServiceDefinition service,
            LibraryOpening before,
            LibraryOpening after,
            Set<LocalDate> borders,
            LocalDate today) {
        if (before.spoken(service.key()).equals(after.spoken(service.key()))) {
            return Optional.empty();
        }
        LocalDate day = firstDifference(service.key(), before, after, borders, today);
        LocalDate shown = day == null ? today : day;
        return Optional.of(new StateEffect(
                library,
                service,
                before.isOpen(service.key(), shown),
                after.isOpen(service.key(), shown),
                shown,
                pastDays(service.key(), before, after, borders, today)));
    }

    /** States change on borders only, so that no other days need to be looked at. */
    private static @Nullable LocalDate firstDifference(
            String service, LibraryOpening before, LibraryOpening after, Set<LocalDate> borders, LocalDate today) {
        if (before.isOpen(service, today) != after.isOpen(service, today)) {
            return today;
        }
        return borders.stream()
                .filter(day -> day.isAfter(today))
                .filter(day -> before.isOpen(service, day) != after.isOpen(service, day))
                .findFirst()
                .orElse(null);
    }

    private static long pastDays(
            String service, LibraryOpening before, LibraryOpening after, Set<LocalDate> borders, LocalDate today) {
        long days = 0;
        List<LocalDate> past =
                borders.stream().filter(day -> day.isBefore(today)).toList();
        for (int i = 0; i < past.size(); i++) {
            LocalDate until = i + 1 < past.size() ? past.get(i + 1) : today;
            boolean differs = before.isOpen(service, past.get(i)) != after.isOpen(service, past.get(i));
            days += differs ? ChronoUnit.DAYS.between(past.get(i), until) : 0;
        }
        return days;
    }

    private Optional<Refusal> refusal(StateChange change) {
        if (change.service() != null) {
            services.require(change.service());
        }
        return Checks.refusal(change.from(), change.to(), change.order(), change.reason());
    }

    private void record(Actor actor, String action, Set<LibraryId> libraries, String order, int decisions) {
        LibraryId only = libraries.size() == 1 ? libraries.iterator().next() : null;
        audit.record(
                actor, action, only, "order", order, Map.of("libraries", libraries.size(), "decisions", decisions));
    }

    private static List<UUID> ids(List<Ending> endings) {
        return endings.stream().map(Ending::decision).toList();
    }
}
