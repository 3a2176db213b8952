package org.kaijuan.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Adoption;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.Asking;
import org.kaijuan.answers.Audience;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryProposals;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.Explanation;
import org.kaijuan.answers.ProposalId;
import org.kaijuan.answers.Source;
import org.kaijuan.answers.Teaching;
import org.kaijuan.answers.Wording;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People teach the bank what it could not answer; whoever asked is told. */
@Service
public class Learning {

    private static final String CLOSED = "assistant.topic-closed";
    private static final int NEAREST = 5;

    private final TopicQueries queries;
    private final Topics topics;
    private final Answers answers;
    private final Entries entries;
    private final Teaching teaching;
    private final Adoption adoption;
    private final EntryProposals proposals;
    private final AnswersAccess access;
    private final Libraries libraries;
    private final Askers askers;
    private final Audit audit;
    private final BusinessClock clock;

    Learning(
            TopicQueries queries,
            Topics topics,
            Answers answers,
            Entries entries,
            Teaching teaching,
            Adoption adoption,
            EntryProposals proposals,
            AnswersAccess access,
            Libraries libraries,
            Askers askers,
            Audit audit,
            BusinessClock clock) {
        this.queries = queries;
        this.topics = topics;
        this.answers = answers;
        this.entries = entries;
        this.teaching = teaching;
        this.adoption = adoption;
        this.proposals = proposals;
        this.access = access;
        this.libraries = libraries;
        this.askers = askers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a library has not answered yet, most asked first. */
    @Transactional(readOnly = true)
    public Listing<Topic> open(Actor staff, LibraryId library, @Nullable String cursor, int limit) {
        staff.require(AssistantAccess.READ, library);
        return queries.open(library, cursor, limit);
    }

    /** @throws NotFoundException if there is none, or not for the actor */
    @Transactional(readOnly = true)
    public Topic topic(Actor staff, long number) {
        return queries.find(number)
                .filter(topic -> staff.may(AssistantAccess.READ, topic.library()))
                .orElseThrow(() -> new NotFoundException("topic " + number));
    }

    /** The entries that are nearest to a topic, however far. */
    public List<Explanation.Line> nearest(Topic topic) {
        return answers.explain(Asking.of(topic.library(), topic.question())).lines().stream()
                .limit(NEAREST)
                .toList();
    }

    /** Whether the actor writes in the bank that all libraries inherit. */
    public boolean teachesProvince(Actor staff) {
        return access.may(staff, AnswersAccess.EDIT, null);
    }

    /** How many topics wait in the actor's libraries. */
    @Transactional(readOnly = true)
    public long waiting(Actor staff) {
        return queries.open(staff.scope(AssistantAccess.HANDLE));
    }

    /** The questions are other ways to ask for an entry of the library, or of the province for who writes there. */
    @Transactional
    public Outcome<EntryView> addPhrasings(Actor staff, long number, EntryId id, List<String> phrasings) {
        Topic topic = handled(staff, number);
        if (!access.may(staff, AnswersAccess.EDIT, entries.get(staff, id).library())) {
            return Outcome.refused("assistant.entry-of-province");
        }
        return topics.lock(topic.id()) ? answered(staff, topic, teaching.teach(staff, id, phrasings)) : closed();
    }

    /** The library's own copy of an entry of the province can be asked for in these words too. */
    @Transactional
    public Outcome<EntryView> addToOwnCopy(Actor staff, long number, EntryId province, List<String> phrasings) {
        Topic topic = handled(staff, number);
        if (!topics.lock(topic.id())) {
            return closed();
        }
        return switch (adoption.override(staff, topic.library(), province)) {
            case Outcome.Done<EntryId>(EntryId own) -> answered(staff, topic, teaching.teach(staff, own, phrasings));
            case Outcome.Refused<EntryId>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** A new entry of the library answers them. */
    @Transactional
    public Outcome<EntryView> write(Actor staff, long number, Wording wording, String category) {
        Topic topic = handled(staff, number);
        if (!topics.lock(topic.id())) {
            return closed();
        }
        LibraryView library = libraries.get(topic.library());
        LocalDate today = clock.today(library.zone());
        EntryContent content = new EntryContent(
                wording,
                null,
                category,
                Audience.EVERYBODY,
                new Source(library.name(), null, today),
                null,
                null,
                staff.person(),
                today.plusYears(1));
        return answered(staff, topic, teaching.add(staff, topic.library(), content));
    }

    /** Proposes to the province that one may ask for its entry in these words too; until it decides the topic stays open. */
    @Transactional
    public Outcome<ProposalId> propose(Actor staff, long number, EntryId province, List<String> phrasings) {
        Topic topic = handled(staff, number);
        return canPropose(topic)
                ? proposed(staff, topic, proposals.propose(staff, topic.library(), province, phrasings))
                : Outcome.refused(CLOSED);
    }

    /** Proposes a new entry for the readers of all libraries. */
    @Transactional
    public Outcome<ProposalId> propose(Actor staff, long number, Wording wording, String category) {
        Topic topic = handled(staff, number);
        return canPropose(topic)
                ? proposed(staff, topic, proposals.propose(staff, topic.library(), wording, category))
                : Outcome.refused(CLOSED);
    }

    private boolean canPropose(Topic topic) {
        return topics.lock(topic.id())
                && queries.find(topic.number()).orElseThrow().proposal() == null;
    }

    private Outcome<ProposalId> proposed(Actor staff, Topic topic, Outcome<ProposalId> outcome) {
        return outcome.map(proposal -> {
            topics.propose(topic.id(), proposal);
            record(staff, "assistant.topic.passed-on", topic, Map.of("proposal", proposal.toString()));
            return proposal;
        });
    }

    /** It is nothing that the library answers. */
    @Transactional
    public Outcome<Topic> dismiss(Actor staff, long number) {
        Topic topic = handled(staff, number);
        if (!topics.close(topic.id(), "dismissed", null, staff.name(), clock.instant())) {
            return Outcome.refused(CLOSED);
        }
        record(staff, "assistant.topic.dismissed", topic, Map.of());
        return Outcome.done(topic);
    }

    private Topic handled(Actor staff, long number) {
        Topic topic = topic(staff, number);
        staff.require(AssistantAccess.HANDLE, topic.library());
        return topic;
    }

    /** Who asked is told as soon as readers can see the entry. */
    private Outcome<EntryView> answered(Actor staff, Topic topic, Outcome<EntryView> outcome) {
        return outcome.map(entry -> {
            topics.close(topic.id(), "answered", entry.id(), staff.name(), clock.instant());
            record(
                    staff,
                    "assistant.topic.answered",
                    topic,
                    Map.of("entry", entry.id().toString()));
            if (entry.isPublishedVersion()) {
                askers.tell(topic);
            }
            return entry;
        });
    }

    private static Outcome<EntryView> closed() {
        return Outcome.refused(CLOSED);
    }

    private void record(Actor staff, String action, Topic topic, Map<String, ?> detail) {
        audit.record(staff, action, topic.library(), "topic", topic.id().toString(), detail);
    }
}
