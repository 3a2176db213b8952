package org.kaijuan.assistant.web;

import org.kaijuan.assistant.AssistantAccess;
import org.kaijuan.assistant.Learning;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the assistant in the menus of staff. */
@Configuration(proxyBeanMethods = false)
class LearningMenu {

    private static final String QUESTIONS = "menu.assistant.questions";

    @Bean
    MenuItem openQuestionsItem() {
        return new MenuItem(Face.DESK, 13, QUESTIONS, "/desk/questions", AssistantAccess.READ, "question-circle");
    }

    @Bean
    MenuItem askedBoardItem() {
        return new MenuItem(
                Face.PROVINCE,
                45,
                "menu.assistant.board",
                "/province/questions",
                AssistantAccess.BOARD,
                "chat-square-quote");
    }

    @Bean
    Badges openQuestionsBadge(Learning learning) {
        return new Badges() {
            @Override
            public String key() {
                return QUESTIONS;
            }

            @Override
            public long count(Actor actor) {
                return learning.waiting(actor);
            }
        };
    }
}
