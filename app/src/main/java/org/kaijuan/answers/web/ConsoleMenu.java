package org.kaijuan.answers.web;

import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsoleMenu {

    @Bean
    MenuItem answersConsoleMenuItem() {
        return new MenuItem(
                Face.DESK, 46, "menu.answers-console", "/desk/answers/console", AnswersAccess.READ, "search");
    }
}
