package org.kaijuan.channels.web;

import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.Deliveries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry in the menu, and how many postings need somebody. */
@Configuration(proxyBeanMethods = false)
class ChannelsMenu {

    private static final String POSTS = "menu.chat-posts";

    @Bean
    MenuItem chatPostsMenu() {
        return new MenuItem(Face.CONTINUITY, 57, POSTS, "/desk/chat-posts", ChannelsAccess.READ, "megaphone");
    }

    @Bean
    Badges chatPostsBadge(Deliveries deliveries) {
        return new Badges() {
            @Override
            public String key() {
                return POSTS;
            }

            @Override
            public long count(Actor actor) {
                return deliveries.open(actor);
            }
        };
    }
}
