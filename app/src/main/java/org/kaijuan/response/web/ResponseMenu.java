package org.kaijuan.response.web;

import org.kaijuan.response.ResponseAccess;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResponseMenu {

    @Bean
    MenuItem responseMenuItem() {
        return new MenuItem(
                Face.CONTINUITY, 55, "menu.response", "/response", ResponseAccess.LEVEL_READ, "shield-exclamation");
    }

    @Bean
    MenuItem levelsMenuItem() {
        return new MenuItem(
                Face.PROVINCE,
                12,
                "menu.levels",
                "/province/response",
                ResponseAccess.LEVEL_DECIDE,
                "thermometer-half");
    }

    @Bean
    MenuItem directivesMenuItem() {
        return new MenuItem(
                Face.CONTINUITY, 50, "menu.directives", "/directives", ResponseAccess.DIRECTIVE_READ, "signpost-split");
    }
}
