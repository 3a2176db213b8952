package org.kaijuan.figures.web;

import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresMenu {

    @Bean
    MenuItem figuresMenuItem() {
        return new MenuItem(Face.PROVINCE, 10, "menu.figures", "/figures", FiguresController.READ, "bar-chart-line");
    }
}
