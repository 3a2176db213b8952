package org.kaijuan.reopening.web;

import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReopeningMenu {

    @Bean
    MenuItem reopeningBoardMenuItem() {
        return new MenuItem(
                Face.CONTINUITY,
                67,
                "menu.reopening-board",
                "/province/reopenings",
                ReopeningPermissions.READ,
                "list-check");
    }

    @Bean
    MenuItem reopeningMenuItem() {
        return new MenuItem(
                Face.CONTINUITY, 66, "menu.reopening", "/desk/reopening", ReopeningPermissions.READ, "door-open-fill");
    }
}
