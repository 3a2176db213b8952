package org.kaijuan.policy.web;

import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyMenu {

    @Bean
    MenuItem policiesMenuItem() {
        return new MenuItem(Face.ADMIN, 30, "menu.policies", "/policies", "policy:rule:read", "sliders");
    }
}
