package org.kaijuan.response;

import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.audit.Audit;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Directives from above, down the tree level by level: opened, acknowledged, passed on (ORG-01, ORG-09). Somebody acts at the
 * units where they were given a role; elsewhere a directive does not exist for them ({@link NotFoundException}).
 */
@Service
public class Directives {

    private static final long LARGEST = 50L << 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NOTE = 2_000;

    private final DirectiveRows rows;
    private final Cascade cascade;
    private final DirectiveLetters letters;
    private final Libraries libraries;
    private final DirectiveOffices posts;
    private final Files files;
    private final DirectiveEcho echo;
    private final Audit audit;

    Directives(
            DirectiveRows rows,
            Cascade cascade,
            DirectiveLetters letters,
            Libraries libraries,
            DirectiveOffices posts,
            Files files,
            DirectiveEcho echo,
            Audit audit) {
        this.rows = rows;
        this.cascade = cascade;
        this.letters = letters;
        this.libraries = libraries;
        this.posts = posts;
        this.files = files;
        this.echo = echo;
        this.audit = audit;
    }

    /** The units at which the actor receives directives. */
    public List<UnitView> receivingAt(Actor actor) {
        return posts.of(actor, ResponseAccess.DIRECTIVE_READ);
    }

    /** The units from which the actor may issue and pass on: those with somebody below. */
    public List<UnitView> issuingAt(Actor actor) {
        return posts.of(actor, ResponseAccess.DIRECTIVE_ISSUE).stream()
                .filter(unit -> !cascade.below(unit.id()).isEmpty())
                .toList();
    }

    /** All that was issued at or has arrived at the actor's units, the newest first. */
    public List<DirectiveLine> all(Actor actor) {
        Map<UnitId, UnitView> receiving =
                receivingAt(actor).stream().collect(Collectors.toMap(UnitView::id, unit -> unit));
        Map<DirectiveId, Arrival> arrived = new HashMap<>();
        rows.arrivalsAt(receiving.keySet()).forEach(arrival -> arrived.putIfAbsent(arrival.directive(), arrival));
        return rows.of(receiving.keySet()).stream()
                .map(directive -> {
                    Arrival own = receiving.containsKey(directive.origin()) ? null : arrived.get(directive.id());
                    UnitId at = own == null ? directive.origin() : own.unit();
                    return new DirectiveLine(directive, libraries.unit(at), own);
                })
                .toList();
    }

    /** Those of them with that {@link DirectiveLine#standing()}; all for an empty one. */
    public List<DirectiveLine> all(Actor actor, String standing) {
        return all(actor).stream()
                .filter(line -> standing.isEmpty() || line.standing().equals(standing))
                .toList();
    }

    /** Stores a file that is to go out from a unit. The same refusals as {@link Files#store}. */
    public Outcome<FileView> store(Actor actor, UnitId at, String name, InputStream content) {
        posts.require(actor, ResponseAccess.DIRECTIVE_ISSUE, at);
        LibraryId keeper = libraries.under(at).libraries().stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("library of " + at));
        return files.store(actor, new NewFile(keeper, "response.directive", name, content, LARGEST));
    }

    /** Issues a directive to the levels below. Refused: {@code response.directive-…}. */
    @Transactional
    public Outcome<DirectiveId> issue(Actor actor, NewDirective directive) {
        posts.require(actor, ResponseAccess.DIRECTIVE_ISSUE, directive.at());
        Optional<Refusal> refusal = refusal(directive);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<UnitView> next = cascade.below(directive.at());
        if (next.isEmpty()) {
            return Outcome.refused("response.directive-nobody-below");
        }
        DirectiveId id = rows.insert(directive, actor.name());
        rows.attach(id, directive.at(), directive.attachments());
        audit.record(
                actor,
                "response.directive.issued",
                null,
                "directive",
                id.toString(),
                Map.of("unit", directive.at().code(), "units", next.size()));
        DirectiveView issued = rows.find(id).orElseThrow();
        send(actor, issued, directive.at(), next, "");
        if (!directive.echoes().isEmpty()) {
            echo.tell(actor, issued, directive.echoes());
        }
        return Outcome.done(id);
    }

    /** The directive as the unit sees it. Changes nothing. */
    public DirectiveAt get(Actor actor, DirectiveId id, UnitId at) {
        posts.require(actor, ResponseAccess.DIRECTIVE_READ, at);
        DirectiveView directive = rows.find(id).orElseThrow(() -> new NotFoundException("directive " + id));
        List<Arrival> arrivals = rows.arrivals(id);
        Arrival own = arrivals.stream()
                .filter(arrival -> arrival.unit().equals(at))
                .findFirst()
                .orElse(null);
        if (own == null && !directive.origin().equals(at)) {
            throw new NotFoundException("directive " + id + " at " + at);
        }
        List<DirectiveAt.Step> way = cascade.way(at, arrivals);
        List<UnitView> next = cascade.below(at);
        boolean passesOn = own != null
                && own.passedOnAt() == null
                && !next.isEmpty()
                && posts.mayAct(actor, ResponseAccess.DIRECTIVE_ISSUE, at);
        return new DirectiveAt(
                directive,
                libraries.unit(at),
                own,
                way,
                cascade.reach(directive, at, arrivals),
                files(directive, at, way),
                next,
                passesOn);
    }

    /** The same for one who opens it: from now on the unit counts as one that has read it. */
    @Transactional
    public DirectiveAt open(Actor actor, DirectiveId id, UnitId at) {
        DirectiveAt seen = get(actor, id, at);
        if (seen.own() == null) {
            return seen;
        }
        rows.receipt(id, at, actor.requirePerson(), actor.name());
        return get(actor, id, at);
    }

    /** The unit says that it knows and does what it is told. Refused: {@code response.directive-acknowledged}. */
    @Transactional
    public Outcome<DirectiveId> acknowledge(Actor actor, DirectiveId id, UnitId at) {
        open(actor, id, at);
        if (!rows.acknowledge(id, at, actor.name())) {
            return Outcome.refused("response.directive-acknowledged");
        }
        audit.record(
                actor, "response.directive.acknowledged", null, "directive", id.toString(), Map.of("unit", at.code()));
        return Outcome.done(id);
    }

    /**
     * Passes it on to the levels below, with words of the unit's own. Refused: {@code response.directive-passed-on}, {@code
     * response.directive-nobody-below}, {@code response.directive-note-long}.
     *
     * @throws ForbiddenException if the actor may read but not pass on there
     */
    @Transactional
    public Outcome<DirectiveId> passOn(Actor actor, DirectiveId id, UnitId at, String note, List<FileId> attachments) {
        DirectiveAt seen = get(actor, id, at);
        posts.require(actor, ResponseAccess.DIRECTIVE_ISSUE, at);
        if (seen.next().isEmpty()) {
            return Outcome.refused("response.directive-nobody-below");
        }
        if (note.length() > LONGEST_NOTE) {
            return Outcome.refused("response.directive-note-long");
        }
        if (seen.own() == null || !rows.passedOn(id, at)) {
            return Outcome.refused("response.directive-passed-on");
        }
        rows.attach(id, at, attachments);
        audit.record(
                actor,
                "response.directive.passed-on",
                null,
                "directive",
                id.toString(),
                Map.of("unit", at.code(), "units", seen.next().size()));
        send(actor, seen.directive(), at, seen.next(), note.strip());
        return Outcome.done(id);
    }

    /** A file that has come down to the unit with the directive. */
    public FileView file(Actor actor, DirectiveId id, UnitId at, FileId file) {
        return get(actor, id, at).files().stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file " + file));
    }

    /** How many directives the actor's library has not acknowledged. */
    long open(Actor actor) {
        LibraryId own = actor.library();
        return own == null || !actor.may(ResponseAccess.DIRECTIVE_READ, own) ? 0 : rows.open(UnitId.of(own));
    }

    private void send(Actor actor, DirectiveView directive, UnitId from, List<UnitView> next, String note) {
        List<UnitId> units = next.stream().map(UnitView::id).toList();
        rows.arrive(directive.id(), from, units, note, actor.name())
                .forEach(unit -> letters.send(directive, unit, "response.directive", "arrived"));
    }

    /** What the origin and each level on the way down to the unit have added; what it added itself, too. */
    private List<FileView> files(DirectiveView directive, UnitId at, List<DirectiveAt.Step> way) {
        Set<UnitId> above = new LinkedHashSet<>(List.of(directive.origin(), at));
        way.forEach(step -> above.add(step.from().id()));
        return rows.files(directive.id(), above).stream()
                .flatMap(file -> files.find(file).stream())
                .toList();
    }

    private static Optional<Refusal> refusal(NewDirective directive) {
        return Stream.of(
                        missing(directive.title(), LONGEST_TITLE, "response.directive-title-missing"),
                        missing(directive.issuer(), LONGEST_TITLE, "response.directive-issuer-missing"),
                        missing(directive.text(), LONGEST_TEXT, "response.directive-text-missing"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> missing(String text, int longest, String code) {
        return text.isBlank() || text.length() > longest ? Optional.of(Refusal.of(code)) : Optional.empty();
    }
}
