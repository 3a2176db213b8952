package org.kaijuan.assistant;

import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.chat.Chat;
import org.kaijuan.chat.Welcome;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a conversation to people, the whole of it, so that nobody has to tell it again. */
@Service
public class HandOver {

    private static final String KIND = "consultation";
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 3_900;
    private static final String GAP = "\n\n";

    private final Assistant assistant;
    private final Conversations conversations;
    private final Desk desk;
    private final Chat chat;
    private final Words words;

    HandOver(Assistant assistant, Conversations conversations, Desk desk, Chat chat, Words words) {
        this.assistant = assistant;
        this.conversations = conversations;
        this.desk = desk;
        this.chat = chat;
        this.words = words;
    }

    /** Whether somebody of the library is there to talk now. */
    @Transactional(readOnly = true)
    public Welcome welcome(LibraryId library) {
        return chat.welcome(library);
    }

    /** Makes it a request at the desk of the reader's library; doing so twice makes one. */
    @Transactional
    public Outcome<RequestId> ask(Actor reader, ConversationId id) {
        ConversationView conversation = own(reader, id);
        return noted(
                reader,
                conversation,
                desk.submit(
                        reader,
                        new NewRequest(
                                library(reader),
                                KIND,
                                Map.of("subject", title(conversation), "question", transcript(conversation)),
                                reader.requirePerson(),
                                RequestChannel.WEB,
                                key(conversation))));
    }

    /** Makes it a live talk, which is a request too. */
    @Transactional
    public Outcome<RequestId> talk(Actor reader, ConversationId id) {
        ConversationView conversation = own(reader, id);
        String question = title(conversation) + GAP + transcript(conversation);
        return noted(reader, conversation, chat.open(reader, library(reader), shorten(question), key(conversation)));
    }

    private ConversationView own(Actor reader, ConversationId id) {
        ConversationView conversation = assistant.locked(reader, id);
        if (conversation.reader() == null) {
            conversations.take(id, reader.requirePerson());
        }
        return conversation;
    }

    private Outcome<RequestId> noted(Actor reader, ConversationView conversation, Outcome<RequestId> outcome) {
        return outcome.map(request -> {
            conversations.handOver(conversation.id(), desk.get(reader, request));
            return request;
        });
    }

    /** What is asked after a hand-over is another request. */
    private static String key(ConversationView conversation) {
        return "assistant:" + conversation.id() + ":" + conversation.turns().size();
    }

    private static LibraryId library(Actor reader) {
        LibraryId library = reader.library();
        if (library == null) {
            throw new ForbiddenException(DeskAccess.SUBMIT);
        }
        return library;
    }

    /** The last question that was not picked from what was offered. */
    private static String title(ConversationView conversation) {
        String asked = conversation.turns().reversed().stream()
                .filter(turn -> turn.mode() != TurnMode.CHOSEN)
                .findFirst()
                .map(Turn::asked)
                .orElse("");
        String line = asked.lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "\u2026";
    }

    private String transcript(ConversationView conversation) {
        return shorten(conversation.turns().stream().map(this::lines).collect(Collectors.joining(GAP)));
    }

    private String lines(Turn turn) {
        return words.of(Words.CHINESE, "assistant.transcript.asked", turn.asked()) + "\n"
                + words.of(Words.CHINESE, "assistant.transcript." + turn.band().code(), said(turn));
    }

    private static String said(Turn turn) {
        Shown shown = turn.shown();
        return shown == null
                ? turn.choices().stream().map(Choice::question).collect(Collectors.joining("\uff1b"))
                : shown.matched();
    }

    /** Of a long conversation the end matters most. */
    private static String shorten(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_TEXT
                ? text
                : "\u2026" + text.substring(text.offsetByCodePoints(0, length - LONGEST_TEXT));
    }
}
