package org.kaijuan.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.Categories;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.Wording;
import org.kaijuan.assistant.Assistant;
import org.kaijuan.assistant.ConversationId;
import org.kaijuan.assistant.ConversationView;
import org.kaijuan.assistant.Learning;
import org.kaijuan.assistant.Question;
import org.kaijuan.assistant.Topic;
import org.kaijuan.assistant.Turn;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A reader asks the assistant of one library by day and night, says what helped, and a librarian makes an entry of what nobody
 * could answer (PUB-05, PUB-08, SVC-40). A conversation is known again by the moment at which it began. The library is not the
 * one whose hundred entries the report counts: what is written here would be the hundred and first.
 */
@Component
@Order(65)
class ConversationScene implements Scene {

    private static final LibraryId LIBRARY = new LibraryId("jxau");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_OPEN = 100;

    private final Answers answers;
    private final Assistant assistant;
    private final Learning learning;
    private final BusinessClock clock;

    ConversationScene(Answers answers, Assistant assistant, Learning learning, BusinessClock clock) {
        this.answers = answers;
        this.assistant = assistant;
        this.learning = learning;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        answers.awaitReady();
        Actor reader = ensemble.the("reader", LIBRARY);
        Actor librarian = ensemble.the("librarian", LIBRARY);
        for (Talkbook.Act act : new Talkbook().acts()) {
            switch (act) {
                case Talkbook.Conversation talk -> converse(reader, talk);
                case Talkbook.Lesson lesson -> clock.at(lesson.at(), () -> teach(librarian, lesson));
            }
        }
    }

    private void converse(Actor reader, Talkbook.Conversation talk) throws Exception {
        Optional<ConversationView> before = assistant.mine(reader).stream()
                .filter(each -> each.startedAt().equals(talk.at()))
                .findFirst();
        ConversationId id = before.map(ConversationView::id).orElse(null);
        int done = id == null ? 0 : assistant.open(reader, id).turns().size();
        Instant at = talk.at();
        for (Talkbook.Asked asked : talk.questions()) {
            if (done > 0) {
                done--;
            } else {
                @Nullable ConversationId goOn = id;
                id = clock.at(at, () -> ask(reader, goOn, asked));
            }
            at = at.plus(A_MINUTE);
        }
    }

    private ConversationId ask(Actor reader, @Nullable ConversationId goOn, Talkbook.Asked asked) {
        ConversationId id = assistant.ask(
                reader, new Question(goOn, LIBRARY, asked.question(), asked.mode(), Locale.SIMPLIFIED_CHINESE, false));
        Turn turn = assistant.open(reader, id).last().orElseThrow();
        if (turn.shown() != null) {
            asked.verdict().ifPresent(verdict -> assistant.judge(reader, id, turn.position(), verdict));
        }
        return id;
    }

    /** The first open question becomes an entry; the others of the same are further phrasings of it. */
    private boolean teach(Actor librarian, Talkbook.Lesson lesson) {
        List<Topic> open = learning.open(librarian, LIBRARY, null, MOST_OPEN).items().stream()
                .filter(topic -> topic.question().contains(lesson.words()))
                .toList();
        @Nullable EntryId written = null;
        for (Topic topic : open) {
            written = written == null
                    ? learning.write(
                                    librarian,
                                    topic.number(),
                                    new Wording(lesson.question(), topic.questions(), lesson.answer()),
                                    Categories.GENERAL)
                            .orThrow()
                            .id()
                    : learning.addPhrasings(librarian, topic.number(), written, topic.questions())
                            .orThrow()
                            .id();
        }
        answers.awaitSearchable();
        return written != null;
    }
}
