package org.kaijuan.answers;

import java.time.LocalTime;
import org.kaijuan.files.FilePurpose;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the answer bank brings along. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    private static final String PROPOSALS = "menu.answers-proposals";
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    @Bean
    Recurring answersDue(EntryReviews reviews, BusinessClock clock) {
        return Recurring.daily(MORNING, clock.getZone(), "answers.due", reviews::remind);
    }

    @Bean
    MenuItem answersMenu() {
        return new MenuItem(Face.PORTAL, 20, "menu.answers", "/answers", Allow.EVERYBODY, "patch-question");
    }

    @Bean
    MenuItem answersDeskMenu() {
        return new MenuItem(Face.DESK, 35, "menu.answers-desk", "/desk/answers", AnswersAccess.READ, "journal-text");
    }

    @Bean
    MenuItem answersProvinceMenu() {
        return new MenuItem(
                Face.PROVINCE, 45, "menu.answers-adoption", "/province/answers", AnswersAccess.READ, "journals");
    }

    @Bean
    MenuItem answersProposalsMenu() {
        return new MenuItem(
                Face.PROVINCE, 46, PROPOSALS, "/province/answers/proposals", AnswersAccess.DECIDE, "lightbulb");
    }

    @Bean
    Badges answersProposalsBadge(EntryProposals proposals) {
        return new Badges() {
            @Override
            public String key() {
                return PROPOSALS;
            }

            @Override
            public long count(Actor actor) {
                return proposals.waiting(actor);
            }
        };
    }

    @Bean
    FilePurpose answersPicture() {
        return new FilePurpose(Pictures.PURPOSE, FilePurpose.PICTURES);
    }

    @Bean
    LibraryUse answersOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows(
                "library-use.answers",
                jdbc,
                "answers.entry",
                "answers.hidden",
                "answers.batch",
                "answers.picture",
                "answers.proposal");
    }
}
