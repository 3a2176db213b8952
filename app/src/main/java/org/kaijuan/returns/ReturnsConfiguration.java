package org.kaijuan.returns;

import java.time.Duration;
import java.util.Set;
import org.kaijuan.files.FilePurpose;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the collection brings along: its rule, its timer, its menus, its files. */
@Configuration(proxyBeanMethods = false)
class ReturnsConfiguration {

    /** Days before the deadline on which libraries are reminded first. */
    static final PolicyDefinition<Integer> FIRST_REMINDER =
            PolicyDefinition.integer("returns.first-reminder", 3, 1, 60, Combine.NEAREST);

    /** How long reports stay that a library had written already; what was confirmed from them is in its return. */
    private static final PolicyDefinition<Duration> DOCUMENTS_KEPT =
            PolicyDefinition.duration("returns.documents-kept", Duration.ofDays(365), Combine.STRICTEST_MIN);

    private static final Duration REMINDER_CHECK = Duration.ofMinutes(20);

    @Bean
    PolicyDefinition<Integer> returnsFirstReminder() {
        return FIRST_REMINDER;
    }

    @Bean
    PolicyDefinition<Duration> returnsDocumentsKept() {
        return DOCUMENTS_KEPT;
    }

    @Bean
    Kept keptDocuments(DocumentRows documents) {
        return new Kept(DOCUMENTS_KEPT, documents::erase);
    }

    @Bean
    Recurring returnReminders(Reminders reminders) {
        return Recurring.every(REMINDER_CHECK, "returns.remind", reminders::remindDue);
    }

    @Bean
    LibraryUse returnsOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows(
                "library-use.returns",
                jdbc,
                "returns.addressee",
                "returns.return",
                "returns.declared",
                "returns.reporter");
    }

    /** What libraries hand in: a report that they had written, a scan with their seal. */
    @Bean
    FilePurpose returnsFile() {
        return new FilePurpose(
                "returns.file",
                Set.of(
                        "application/pdf",
                        "application/msword",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "text/plain",
                        "image/png",
                        "image/jpeg"));
    }

    @Bean
    MenuItem collectionsMenu() {
        return new MenuItem(
                Face.PROVINCE, 20, "menu.collections", "/province/notices", ReturnsAccess.NOTICE_ISSUE, "megaphone");
    }

    @Bean
    MenuItem returnsMenu() {
        return new MenuItem(Face.DESK, 40, "menu.returns", "/desk/returns", ReturnsAccess.WRITE, "clipboard-data");
    }

    /** How many open notices one's own library has not answered, beside the menu entry. */
    @Bean
    Badges returnsBadge(ReturnRows returns) {
        return new Badges() {
            @Override
            public String key() {
                return "menu.returns";
            }

            @Override
            public long count(Actor actor) {
                LibraryId own = actor.library();
                return own == null ? 0 : returns.awaited(own);
            }
        };
    }
}
