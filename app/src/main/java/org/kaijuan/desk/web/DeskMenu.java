package org.kaijuan.desk.web;

import org.kaijuan.desk.DeskAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's entries in the menus. */
@Configuration(proxyBeanMethods = false)
class DeskMenu {

    static final String QUEUE = "menu.desk.queue";

    @Bean
    MenuItem servicesItem() {
        return new MenuItem(Face.PORTAL, 10, "menu.desk.services", "/services", Allow.EVERYBODY, "grid");
    }

    @Bean
    MenuItem myRequestsItem() {
        return new MenuItem(Face.PORTAL, 14, "menu.desk.mine", "/requests", Allow.SIGNED_IN, "card-checklist");
    }

    @Bean
    MenuItem queueItem() {
        return new MenuItem(Face.DESK, 10, QUEUE, "/desk/requests", DeskAccess.READ, "inbox");
    }

    @Bean
    MenuItem contactsItem() {
        return new MenuItem(
                Face.DESK, 30, "menu.desk.contacts", "/desk/contacts", DeskAccess.CONTACT_WRITE, "telephone-inbound");
    }

    @Bean
    MenuItem repliesItem() {
        return new MenuItem(Face.DESK, 80, "menu.desk.replies", "/desk/replies", DeskAccess.REPLY_WRITE, "chat-quote");
    }

    @Bean
    MenuItem guideItem() {
        return new MenuItem(Face.DESK, 85, "menu.desk.guide", "/desk/guide", DeskAccess.GUIDE_WRITE, "signpost-split");
    }
}
