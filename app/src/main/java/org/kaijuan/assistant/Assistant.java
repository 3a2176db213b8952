package org.kaijuan.assistant;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answer;
import org.kaijuan.answers.AnswerBand;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AskMode;
import org.kaijuan.answers.Asking;
import org.kaijuan.answers.EntryId;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations of readers and visitors with the answer bank. Handing over to people is {@link HandOver}. */
@Service
public class Assistant {

    private static final int LONGEST = 200;
    private static final int NEWEST = 100;

    private final Answers answers;
    private final Conversations conversations;
    private final Topics topics;
    private final Libraries libraries;
    private final BusinessClock clock;

    Assistant(Answers answers, Conversations conversations, Topics topics, Libraries libraries, BusinessClock clock) {
        this.answers = answers;
        this.conversations = conversations;
        this.topics = topics;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Answers a question and keeps both; a very long conversation goes on as a new one. */
    @Transactional
    public ConversationId ask(Actor actor, Question question) {
        ConversationView conversation = conversation(actor, question);
        Asking asking = Asking.of(conversation.library(), question.input())
                .in(question.language())
                .by(question.mode())
                .after(topicOf(conversation))
                .choosingFrom(offered(conversation));
        Answer answer = answers.ask(question.isHurried() ? asking.hurried() : asking);
        TurnMode mode = TurnMode.of(question.mode());
        Turn turn = Turn.fresh(next(conversation), question.input(), mode, answer, clock.instant());
        add(conversation, turn, answer.band() == AnswerBand.ANSWER ? null : topic(conversation, turn));
        return conversation.id();
    }

    /** Shows the answer to one of the questions that were offered; if it has expired since, whatever else answers it. */
    @Transactional
    public void choose(Actor actor, ConversationId id, int position, EntryId entry, Locale language) {
        ConversationView conversation = locked(actor, id);
        Turn asked = turn(conversation, position);
        Choice choice = asked.choices().stream()
                .filter(each -> each.entry().equals(entry))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("choice " + entry));
        Answer picked = answers.ask(
                new Asking(conversation.library(), "1", AskMode.TYPED, language, null, List.of(entry), false));
        boolean isThere = picked.entries().stream().anyMatch(each -> each.id().equals(entry));
        Answer answer = isThere
                ? picked
                : answers.ask(
                        Asking.of(conversation.library(), choice.question()).in(language));
        Turn turn = Turn.fresh(next(conversation), choice.question(), TurnMode.CHOSEN, answer, clock.instant());
        if (isThere) {
            conversations.choose(id, position, choice);
            topics.sweep(conversation.library());
        }
        add(conversation, turn, null);
    }

    /** Takes down what a reader thinks of an answer; what did not help is a question that the library looks at. */
    @Transactional
    public void judge(Actor actor, ConversationId id, int position, Verdict verdict) {
        ConversationView conversation = locked(actor, id);
        Turn turn = turn(conversation, position);
        boolean isOpen = verdict != Verdict.UP || turn.shown() == null;
        conversations.judge(id, position, verdict, isOpen ? topic(conversation, turn) : null);
    }

    /**
     * The conversation; a visitor's becomes the reader's who comes to it signed in.
     *
     * @throws NotFoundException if it is somebody else's
     */
    @Transactional
    public ConversationView open(Actor actor, ConversationId id) {
        ConversationView conversation =
                conversations.find(id).orElseThrow(() -> new NotFoundException("conversation " + id));
        requireOwn(actor, conversation);
        if (conversation.reader() == null) {
            actor.id().ifPresent(reader -> conversations.take(id, reader));
        }
        return conversation;
    }

    /** The reader's conversations, the newest first, each with its first turn only. */
    @Transactional(readOnly = true)
    public List<ConversationView> mine(Actor reader) {
        return conversations.of(reader.requirePerson(), NEWEST);
    }

    /** Nothing of it is left but the request that it may have become. */
    @Transactional
    public void delete(Actor actor, ConversationId id) {
        ConversationView conversation = locked(actor, id);
        conversations.delete(id);
        topics.sweep(conversation.library());
    }

    ConversationView locked(Actor actor, ConversationId id) {
        ConversationView conversation =
                conversations.lock(id).orElseThrow(() -> new NotFoundException("conversation " + id));
        requireOwn(actor, conversation);
        return conversation;
    }

    private static void requireOwn(Actor actor, ConversationView conversation) {
        if (conversation.reader() != null && !actor.is(conversation.reader())) {
            throw new NotFoundException("conversation " + conversation.id());
        }
    }

    private ConversationView conversation(Actor actor, Question question) {
        ConversationId id = question.conversation();
        if (id != null) {
            ConversationView before = locked(actor, id);
            if (before.turns().size() < LONGEST) {
                return before;
            }
        }
        ConversationId fresh = ConversationId.random();
        libraries.get(question.library());
        conversations.begin(fresh, question.library(), actor.person(), clock.instant());
        return locked(actor, fresh);
    }

    private void add(ConversationView conversation, Turn turn, @Nullable UUID topic) {
        conversations.add(
                conversation, turn, topic, libraries.get(conversation.library()).zone());
    }

    private static int next(ConversationView conversation) {
        return conversation.turns().size() + 1;
    }

    private static Turn turn(ConversationView conversation, int position) {
        return conversation.at(position).orElseThrow(() -> new NotFoundException("turn " + position));
    }

    /** The entry that was shown last: a follow-up question keeps its topic. */
    private static @Nullable EntryId topicOf(ConversationView conversation) {
        return conversation.turns().reversed().stream()
                .map(Turn::shown)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Shown::entry)
                .orElse(null);
    }

    private static List<EntryId> offered(ConversationView conversation) {
        Optional<Turn> last = conversation.last().filter(Turn::isChoice);
        return last.map(turn -> turn.choices().stream().map(Choice::entry).toList())
                .orElse(List.of());
    }

    /** The topic of a question that needs people; a number of the menu is none. */
    private @Nullable UUID topic(ConversationView conversation, Turn turn) {
        return isNumber(turn.asked()) ? null : topics.of(conversation.library(), turn.asked(), clock.instant());
    }

    private static boolean isNumber(String input) {
        return input.strip().codePoints().allMatch(Character::isDigit);
    }
}
