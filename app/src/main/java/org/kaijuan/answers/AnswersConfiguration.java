package org.kaijuan.answers;

import org.kaijuan.identity.LibraryUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the answer bank brings along. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    @Bean
    LibraryUse answersOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.answers", jdbc, "answers.entry", "answers.hidden");
    }
}
