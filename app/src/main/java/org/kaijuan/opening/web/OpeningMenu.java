package org.kaijuan.opening.web;

import org.kaijuan.web.Allow;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpeningMenu {

    @Bean
    MenuItem openingsMenuItem() {
        return new MenuItem(Face.DESK, 60, "menu.openings", "/openings", OpeningPages.READ, "door-open");
    }

    @Bean
    MenuItem hoursMenuItem() {
        return new MenuItem(Face.PORTAL, 40, "menu.hours", "/hours", Allow.EVERYBODY, "clock");
    }
}
