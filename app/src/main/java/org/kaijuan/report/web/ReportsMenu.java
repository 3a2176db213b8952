package org.kaijuan.report.web;

import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportsMenu {

    @Bean
    MenuItem reportsMenuItem() {
        return new MenuItem(Face.PROVINCE, 30, "menu.reports", "/province/reports", ReportsApi.READ, "journal-text");
    }
}
