package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Listing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Libraries teach the bank that all inherit: they propose, the province accepts or says why not, and who proposed is told.
 * Nothing is shown to readers before the province has accepted it. Refusals: {@code answers.proposal-decided}, {@code
 * answers.proposal-entry-gone} and those of {@link Entries}.
 */
@Service
public class EntryProposals {

    private final ProposalRows rows;
    private final ProposalLetters letters;
    private final Entries entries;
    private final Teaching teaching;
    private final ContentCheck check;
    private final AnswersAccess access;
    private final Libraries libraries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    EntryProposals(
            ProposalRows rows,
            ProposalLetters letters,
            Entries entries,
            Teaching teaching,
            ContentCheck check,
            AnswersAccess access,
            Libraries libraries,
            Audit audit,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.rows = rows;
        this.letters = letters;
        this.entries = entries;
        this.teaching = teaching;
        this.check = check;
        this.access = access;
        this.libraries = libraries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes other ways to ask for an entry of the province.
     *
     * @throws NotFoundException if the entry is not the province's
     */
    @Transactional
    public Outcome<ProposalId> propose(Actor staff, LibraryId library, EntryId entry, List<String> phrasings) {
        EntryView asked = entries.get(staff, entry);
        if (!asked.isOfProvince()) {
            throw new NotFoundException("answer of the province " + entry);
        }
        Optional<Refusal> wrong = check.refusal(asked.content().asked(phrasings));
        return wrong.<Outcome<ProposalId>>map(Outcome::refused)
                .orElseGet(() -> add(staff, library, entry, asked.question(), phrasings, null, null));
    }

    /** Proposes a new entry. */
    @Transactional
    public Outcome<ProposalId> propose(Actor staff, LibraryId library, Wording wording, String category) {
        Optional<Refusal> wrong = check.refusal(content(library, wording, category));
        return wrong.<Outcome<ProposalId>>map(Outcome::refused)
                .orElseGet(() ->
                        add(staff, library, null, wording.question(), wording.phrasings(), wording.answer(), category));
    }

    private Outcome<ProposalId> add(
            Actor staff,
            LibraryId library,
            @Nullable EntryId entry,
            String question,
            List<String> phrasings,
            @Nullable String answer,
            @Nullable String category) {
        access.require(staff, AnswersAccess.EDIT, library);
        EntryProposal proposal = new EntryProposal(
                ProposalId.next(),
                library,
                entry,
                question,
                phrasings,
                answer,
                category,
                ProposalState.OPEN,
                staff.person(),
                staff.name(),
                clock.instant(),
                null,
                null,
                "");
        rows.add(proposal);
        letters.proposed(proposal);
        record(staff, "answers.proposal.submitted", proposal);
        return Outcome.done(proposal.id());
    }

    /** What the libraries that the actor sees have proposed. */
    @Transactional(readOnly = true)
    public Listing<EntryProposal> list(Actor actor, ProposalFilter filter, @Nullable String cursor, int limit) {
        return rows.list(actor.scope(AnswersAccess.READ), filter, cursor, limit);
    }

    /** @throws NotFoundException if there is none, or not for the actor */
    @Transactional(readOnly = true)
    public EntryProposal get(Actor actor, ProposalId id) {
        return rows.find(id)
                .filter(proposal -> actor.may(AnswersAccess.READ, proposal.library()))
                .orElseThrow(() -> new NotFoundException("proposal " + id));
    }

    /** Whether the actor decides what becomes of proposals. */
    public boolean mayDecide(Actor actor) {
        return access.may(actor, AnswersAccess.DECIDE, null);
    }

    /** How many proposals wait for a decision of the actor. */
    @Transactional(readOnly = true)
    public long waiting(Actor actor) {
        return mayDecide(actor) ? rows.open(actor.scope(AnswersAccess.DECIDE)) : 0;
    }

    /** Makes it part of the province's bank. */
    @Transactional
    public Outcome<EntryView> accept(Actor actor, ProposalId id) {
        EntryProposal proposal = locked(actor, id);
        if (!proposal.isOpen()) {
            return Outcome.refused("answers.proposal-decided");
        }
        return switch (takenUp(actor, proposal)) {
            case Outcome.Refused<EntryView>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<EntryView>(EntryView entry) -> {
                decide(actor, proposal, ProposalState.ACCEPTED, entry, "");
                yield Outcome.done(entry);
            }
        };
    }

    private Outcome<EntryView> takenUp(Actor actor, EntryProposal proposal) {
        EntryId entry = proposal.entry();
        if (entry == null) {
            String category = Objects.requireNonNull(proposal.category());
            return teaching.add(actor, null, content(proposal.library(), proposal.wording(), category));
        }
        return entries.get(actor, entry).state() == EntryState.RETIRED
                ? Outcome.refused("answers.proposal-entry-gone")
                : teaching.teach(actor, entry, proposal.phrasings());
    }

    /** Leaves the bank as it is; the library reads why. */
    @Transactional
    public Outcome<ProposalId> decline(Actor actor, ProposalId id, String reason) {
        EntryProposal proposal = locked(actor, id);
        if (!proposal.isOpen()) {
            return Outcome.refused("answers.proposal-decided");
        }
        if (reason.isBlank()) {
            return Outcome.refused("answers.reason-missing");
        }
        decide(actor, proposal, ProposalState.DECLINED, null, reason.strip());
        return Outcome.done(id);
    }

    private void decide(
            Actor actor, EntryProposal proposal, ProposalState state, @Nullable EntryView entry, String reason) {
        EntryProposal decided = proposal.decided(
                state, entry == null ? proposal.entry() : entry.id(), reason, actor.name(), clock.instant());
        rows.decide(decided);
        letters.decided(decided);
        record(actor, "answers.proposal." + state.code(), decided);
        events.publishEvent(new ProposalDecided(
                proposal.id().value(),
                entry == null ? null : entry.id().value(),
                entry != null && entry.isPublishedVersion(),
                actor.name(),
                clock.instant()));
    }

    private EntryProposal locked(Actor actor, ProposalId id) {
        EntryProposal proposal = get(actor, id);
        access.require(actor, AnswersAccess.DECIDE, null);
        return rows.lock(proposal.id()).orElseThrow();
    }

    private EntryContent content(LibraryId proposer, Wording wording, String category) {
        LibraryView library = libraries.get(proposer);
        LocalDate today = clock.today(library.zone());
        return new EntryContent(
                wording,
                null,
                category,
                Audience.EVERYBODY,
                new Source(library.name(), null, today),
                null,
                null,
                null,
                today.plusYears(1));
    }

    private void record(Actor actor, String action, EntryProposal proposal) {
        audit.record(
                actor,
                action,
                proposal.library(),
                "proposal",
                proposal.id().toString(),
                Map.of("question", proposal.question()));
    }
}
