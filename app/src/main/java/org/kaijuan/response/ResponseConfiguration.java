package org.kaijuan.response;

import java.time.Duration;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Badges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timer, the badge, and that a library which has received something is not removed. */
@Configuration(proxyBeanMethods = false)
class ResponseConfiguration {

    private static final Duration REMINDER_CHECK = Duration.ofMinutes(20);

    @Bean
    Recurring directiveRound(DirectiveReminders reminders) {
        return Recurring.every(REMINDER_CHECK, "response.remind", reminders::remindDue);
    }

    @Bean
    LibraryUse responseOfLibrary(JdbcClient jdbc) {
        return new LibraryUse(
                "library-use.response",
                library -> jdbc.sql("""
                                select exists (select from response.arrival where unit = :library)
                                    or exists (select from response.proposal where library_id = :library)
                                """)
                        .param("library", library.code())
                        .query(Boolean.class)
                        .single());
    }

    /** How many directives one's own library has not acknowledged, beside the menu entry. */
    @Bean
    Badges directivesBadge(Directives directives) {
        return new Badges() {
            @Override
            public String key() {
                return "menu.directives";
            }

            @Override
            public long count(Actor actor) {
                return directives.open(actor);
            }
        };
    }
}
