package org.kaijuan.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.Asking;
import org.kaijuan.answers.Audience;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.Explanation;
import org.kaijuan.answers.Source;
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
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People teach the bank what it could not answer; whoever asked is told. */
@Service
public class Learning {

    private static final int LONGEST_PHRASING = 500;
    private static final int MOST_PHRASINGS = 100;
    private static final int NEAREST = 5;
    private static final int MOST_LETTERS = 200;

    private final TopicQueries queries;
    private final Topics topics;
    private final Answers answers;
    private final Entries entries;
    private final AnswersAccess access;
    private final Libraries libraries;
    private final Messages messages;
    private final Audit audit;
    private final BusinessClock clock;

    Learning(
            TopicQueries queries,
            Topics topics,
            Answers answers,
            Entries entries,
            AnswersAccess access,
            Libraries libraries,
            Messages messages,
            Audit audit,
            BusinessClock clock) {
        this.queries = queries;
        this.topics = topics;
        this.answers = answers;
        this.entries = entries;
        this.access = access;
        this.libraries = libraries;
        this.messages = messages;
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

    /** How many topics wait in the actor's libraries. */
    @Transactional(readOnly = true)
    public long waiting(Actor staff) {
        return queries.open(staff.scope(AssistantAccess.HANDLE));
    }

    /** The questions are other ways to ask for an entry that there is. */
    @Transactional
    public Outcome<EntryView> addPhrasings(Actor staff, long number, EntryId id) {
        Topic topic = handled(staff, number);
        EntryView entry = entries.get(staff, id);
        if (!access.may(staff, AnswersAccess.EDIT, entry.library())) {
            return Outcome.refused("assistant.entry-of-province");
        }
        EntryContent content = entry.content();
        List<String> phrasings = Stream.concat(entry.phrasings().stream(), phrasings(topic))
                .filter(phrasing -> !phrasing.equals(entry.question()))
                .distinct()
                .limit(MOST_PHRASINGS)
                .toList();
        EntryContent taught = new EntryContent(
                new Wording(entry.question(), phrasings, entry.answer()),
                content.english(),
                content.category(),
                content.audience(),
                content.source(),
                content.from(),
                content.until(),
                content.owner(),
                content.reviewBy());
        return switch (entries.revise(staff, id, entry.latest(), taught)) {
            case Outcome.Done<EntryView>(EntryView revised) -> answered(staff, topic, revised);
            case Outcome.Refused<EntryView>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** A new entry of the library answers them. */
    @Transactional
    public Outcome<EntryView> write(Actor staff, long number, String question, String answer, String category) {
        Topic topic = handled(staff, number);
        LibraryView library = libraries.get(topic.library());
        LocalDate today = clock.today(library.zone());
        EntryContent content = new EntryContent(
                new Wording(
                        question,
                        phrasings(topic).filter(each -> !each.equals(question)).toList(),
                        answer),
                null,
                category,
                Audience.EVERYBODY,
                new Source(library.name(), null, today),
                null,
                null,
                staff.person(),
                today.plusYears(1));
        return switch (entries.create(staff, topic.library(), content)) {
            case Outcome.Done<EntryId>(EntryId id) -> answered(staff, topic, entries.get(staff, id));
            case Outcome.Refused<EntryId>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** It is nothing that the library answers. */
    @Transactional
    public Outcome<Topic> dismiss(Actor staff, long number) {
        Topic topic = handled(staff, number);
        if (!topics.close(topic.id(), "dismissed", null, staff.name(), clock.instant())) {
            return Outcome.refused("assistant.topic-closed");
        }
        record(staff, "assistant.topic.dismissed", topic, Map.of());
        return Outcome.done(topic);
    }

    private Topic handled(Actor staff, long number) {
        Topic topic = topic(staff, number);
        staff.require(AssistantAccess.HANDLE, topic.library());
        return topic;
    }

    /** Published at once, unless the library wants a second person to do that; then its readers see it when they have. */
    private Outcome<EntryView> answered(Actor staff, Topic topic, EntryView entry) {
        if (!topics.close(topic.id(), "answered", entry.id(), staff.name(), clock.instant())) {
            return Outcome.refused("assistant.topic-closed");
        }
        EntryView shown = access.may(staff, AnswersAccess.PUBLISH, entry.library())
                        && entries.publish(staff, entry.id(), entry.latest())
                                instanceof Outcome.Done<EntryView>(EntryView published)
                ? published
                : entry;
        record(
                staff,
                "assistant.topic.answered",
                topic,
                Map.of("entry", entry.id().toString()));
        if (shown.isPublishedVersion()) {
            tell(topic);
        }
        return Outcome.done(shown);
    }

    private void tell(Topic topic) {
        for (TopicQueries.Asker asker : queries.askers(topic.id(), MOST_LETTERS)) {
            messages.send(new Letter(
                    asker.reader(),
                    topic.library(),
                    "assistant.answered",
                    Map.of("question", topic.question()),
                    "assistant.answered:" + topic.id(),
                    "/assistant/" + asker.conversation()));
        }
    }

    private void record(Actor staff, String action, Topic topic, Map<String, ?> detail) {
        audit.record(staff, action, topic.library(), "topic", topic.id().toString(), detail);
    }

    private static Stream<String> phrasings(Topic topic) {
        return topic.questions().stream().map(String::strip).filter(asked -> asked.length() <= LONGEST_PHRASING);
    }
}
