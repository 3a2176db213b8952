package org.kaijuan.mailbox;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the mailbox brings along: permissions, menu, rounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
public class MailboxConfiguration {

    /** See what readers wrote to a library. */
    public static final String READ = "mailbox:letter:read";

    /** Say whose a letter is, or that nothing is to be done. */
    public static final String HANDLE = "mailbox:letter:handle";

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    PermissionSet mailboxPermissions() {
        return PermissionSet.of(
                "mailbox",
                PermissionDefinition.of(READ, "librarian", "director"),
                PermissionDefinition.of(HANDLE, "librarian", "director"));
    }

    @Bean
    Recurring mailboxRetry(Mailbox mailbox) {
        return Recurring.every(RETRY, "mailbox.retry", mailbox::handleLeftOver);
    }

    @Bean
    Recurring mailboxPurge(Mailbox mailbox) {
        return Recurring.daily(NIGHT, ZoneId.of("Asia/Shanghai"), "mailbox.purge", mailbox::purge);
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
