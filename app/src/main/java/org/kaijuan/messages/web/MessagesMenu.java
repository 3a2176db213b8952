package org.kaijuan.messages.web;

import org.kaijuan.kernel.Actor;
import org.kaijuan.messages.Inbox;
import org.kaijuan.messages.Mailroom;
import org.kaijuan.messages.MessagesPermissions;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagesMenu {

    private static final String INBOX = "menu.inbox";
    private static final String MAILROOM = "menu.messages";

    @Bean
    MenuItem inboxItem() {
        return new MenuItem(Face.PORTAL, 16, INBOX, "/inbox", Allow.SIGNED_IN, "envelope");
    }

    @Bean
    MenuItem mailroomItem() {
        return new MenuItem(Face.DESK, 60, MAILROOM, "/messages", MessagesPermissions.READ, "send");
    }

    @Bean
    Badges unreadLetters(Inbox inbox) {
        return new Count(INBOX) {
            @Override
            public long count(Actor actor) {
                return inbox.unread(actor);
            }
        };
    }

    @Bean
    Badges mailToLookAt(Mailroom mailroom) {
        return new Count(MAILROOM) {
            @Override
            public long count(Actor actor) {
                return mailroom.needsAttention(actor);
            }
        };
    }

    private abstract static class Count implements Badges {

        private final String key;

        Count(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }
}
