package org.kaijuan.linter.web;

import org.kaijuan.linter.Proofreading;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinterMenu {

    @Bean
    MenuItem lintMenuItem() {
        return new MenuItem(Face.PROVINCE, 60, "menu.lint", "/lint", Proofreading.LINT, "clipboard2-check");
    }
}
