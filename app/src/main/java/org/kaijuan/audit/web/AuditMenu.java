package org.kaijuan.audit.web;

import org.kaijuan.audit.AuditTrail;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditMenu {

    @Bean
    MenuItem auditItem() {
        return new MenuItem(Face.ADMIN, 80, "menu.audit", "/audit", AuditTrail.READ, "journal-text");
    }
}
