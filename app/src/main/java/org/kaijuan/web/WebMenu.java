package org.kaijuan.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way home in each face. */
@Configuration(proxyBeanMethods = false)
class WebMenu {

    @Bean
    MenuItem portalHomeItem() {
        return new MenuItem(Face.PORTAL, 0, "menu.home", "/", Allow.EVERYBODY, "house");
    }
}
