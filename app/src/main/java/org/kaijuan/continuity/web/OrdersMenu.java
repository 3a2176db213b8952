package org.kaijuan.continuity.web;

import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrdersMenu {

    @Bean
    MenuItem ordersMenuItem() {
        return new MenuItem(Face.CONTINUITY, 55, "menu.orders", "/orders", ContinuityPermissions.READ, "signpost-2");
    }
}
