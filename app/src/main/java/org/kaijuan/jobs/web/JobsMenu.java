package org.kaijuan.jobs.web;

import org.kaijuan.jobs.Jobs;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobsMenu {

    @Bean
    MenuItem jobsItem() {
        return new MenuItem(Face.ADMIN, 70, "menu.jobs", "/jobs", Jobs.READ, "gear");
    }
}
