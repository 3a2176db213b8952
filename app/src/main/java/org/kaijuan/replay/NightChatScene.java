package org.kaijuan.replay;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.kaijuan.chat.Chat;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.Message;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Upload;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At half past ten in the evening a reader talks live with a librarian, who shows the steps with pictures and asks a colleague
 * for what is not hers (SVC-41). A talk whose request has been finished is not played again.
 */
@Component
@Order(66)
class NightChatScene implements Scene {

    private static final LibraryId LIBRARY = new LibraryId("jxufe");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2020, 2, 19, 22, 30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int STEPS = 3;

    private final Chat chat;
    private final Desk desk;
    private final DeskWork work;
    private final BusinessClock clock;
    private final Words words = new Words();

    NightChatScene(Chat chat, Desk desk, DeskWork work, BusinessClock clock) {
        this.chat = chat;
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor reader = ensemble.the("reader", LIBRARY);
        Actor librarian = ensemble.the("librarian", LIBRARY);
        Actor colleague = ensemble.the("director", LIBRARY);
        RequestId talk = clock.at(
                after(0),
                () -> chat.open(reader, LIBRARY, words.the("chatQuestion"), "replay-night-chat")
                        .orThrow());
        RequestView request = desk.get(reader, talk);
        if (request.firstReplyAt() == null) {
            clock.at(after(4), () -> work.reply(librarian, talk, steps()).orThrow());
            clock.at(
                    after(9),
                    () -> desk.write(reader, talk, Message.of(words.the("chatThanks")))
                            .orThrow());
            clock.at(
                    after(11),
                    () -> work.refer(librarian, talk, colleague.requirePerson(), words.the("chatReferral"))
                            .orThrow());
        }
        if (desk.get(reader, talk).isOpen()) {
            clock.at(
                    after(25),
                    () -> work.fulfil(colleague, talk, words.the("chatEnd"), List.of())
                            .orThrow());
        }
    }

    private static Instant after(int minutes) {
        return BEGIN.plusMinutes(minutes).atZone(ZONE).toInstant();
    }

    private Message steps() {
        List<Upload> pictures = IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> {
                    byte[] picture = SampleScreenshot.of(step, STEPS);
                    return new Upload("step-" + step + ".png", () -> new ByteArrayInputStream(picture));
                })
                .toList();
        return new Message(words.the("chatSteps"), pictures);
    }
}
