package org.kaijuan.status.web;

import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatusMenu {

    @Bean
    MenuItem todayMenuItem() {
        return new MenuItem(Face.CONTINUITY, 48, "menu.today", "/today", BoardsController.READ, "door-closed");
    }

    @Bean
    MenuItem statusBoardMenuItem() {
        return new MenuItem(
                Face.PROVINCE, 11, "menu.status-board", "/province/openings", BoardsController.READ, "grid-3x3-gap");
    }
}
