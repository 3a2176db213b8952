package org.kaijuan.chat;

import java.time.Duration;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.kernel.Actor;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the chat brings along: menu, count of those who wait, how long presence is kept. */
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    private static final String BOARD = "menu.chat.board";

    private static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("chat.presence-kept", Duration.ofDays(30), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> chatKeptPolicy() {
        return KEPT;
    }

    @Bean
    Kept keptTalks(Talks talks) {
        return new Kept(KEPT, talks::erase);
    }

    @Bean
    LibraryUse chatOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.chat", jdbc, "chat.talk");
    }

    @Bean
    MenuItem chatItem() {
        return new MenuItem(Face.PORTAL, 45, "menu.chat", "/chat", DeskAccess.SUBMIT, "chat-dots");
    }

    @Bean
    MenuItem chatBoardItem() {
        return new MenuItem(Face.DESK, 12, BOARD, "/desk/chat", DeskAccess.HANDLE, "chat-dots");
    }

    @Bean
    Badges chatBadge(Chat chat) {
        return new Badges() {
            @Override
            public String key() {
                return BOARD;
            }

            @Override
            public long count(Actor actor) {
                return chat.waiting(actor);
            }
        };
    }
}
