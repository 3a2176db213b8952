package org.kaijuan.mailbox;

import java.time.Duration;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mailbox brings along: permissions, menu, rounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
public class MailboxConfiguration {

    /** See what readers wrote to a library. */
    public static final String READ = "mailbox:letter:read";

    /** Say whose a letter is, or that nothing is to be done. */
    public static final String HANDLE = "mailbox:letter:handle";

    private static final Duration RETRY = Duration.ofMinutes(1);

    /** How long handled letters stay; what they asked for is at the desk. */
    private static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("mailbox.letters-kept", Duration.ofDays(30), Combine.STRICTEST_MIN);

    @Bean
    PermissionSet mailboxPermissions() {
        return PermissionSet.of(
                "mailbox",
                PermissionDefinition.of(READ, "librarian", "director"),
                PermissionDefinition.of(HANDLE, "librarian", "director"));
    }

    @Bean
    Recurring mailboxRetry(MailIntake intake) {
        return Recurring.every(RETRY, "mailbox.retry", intake::handleLeftOver);
    }

    @Bean
    PolicyDefinition<Duration> mailboxKeptPolicy() {
        return KEPT;
    }

    @Bean
    Kept keptMailbox(LetterRows letters) {
        return new Kept(KEPT, letters::eraseHandled);
    }

    @Bean
    LibraryUse mailboxOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.mailbox", jdbc, "mailbox.letter");
    }

    @Bean
    MenuItem mailboxMenu() {
        return new MenuItem(Face.DESK, 31, "menu.mailbox", "/desk/mailbox", READ, "envelope-arrow-down");
    }

    @Bean
    Badges mailboxBadge(Mailbox mailbox) {
        return new Badges() {
            @Override
            public String key() {
                return "menu.mailbox";
            }

            @Override
            public long count(Actor actor) {
                return mailbox.waiting(actor);
            }
        };
    }
}
