package org.kaijuan.plans;

import java.time.Duration;
import java.util.Set;
import org.kaijuan.files.FilePurpose;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What plans bring along: rules, a timer, menus, a sort of file. */
@Configuration(proxyBeanMethods = false)
class PlansConfiguration {

    /** Whether somebody else than who submitted a plan must approve it. */
    static final PolicyDefinition<Boolean> FOUR_EYES = PolicyDefinition.bool("plans.four-eyes", false, Combine.NEAREST);

    /** Days before a template's deadline on which libraries are reminded first. */
    static final PolicyDefinition<Integer> FIRST_REMINDER =
            PolicyDefinition.integer("plans.first-reminder", 3, 1, 60, Combine.NEAREST);

    private static final Duration REMINDER_CHECK = Duration.ofMinutes(20);

    @Bean
    PolicyDefinition<Boolean> plansFourEyes() {
        return FOUR_EYES;
    }

    @Bean
    PolicyDefinition<Integer> plansFirstReminder() {
        return FIRST_REMINDER;
    }

    @Bean
    Recurring templateReminders(AdoptionReminders reminders) {
        return Recurring.every(REMINDER_CHECK, "plans.remind", reminders::remindDue);
    }

    @Bean
    LibraryUse plansOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.plans", jdbc, "plans.plan", "plans.addressee");
    }

    @Bean
    FilePurpose signedPlan() {
        return new FilePurpose(PlanFiles.PURPOSE, Set.of("application/pdf"));
    }

    @Bean
    MenuItem plansMenu() {
        return new MenuItem(Face.CONTINUITY, 62, "menu.plans", "/plans", PlansAccess.READ, "journal-check");
    }

    @Bean
    MenuItem demandMenu() {
        return new MenuItem(Face.CONTINUITY, 64, "menu.demand", "/demand", PlansAccess.READ, "graph-up");
    }

    @Bean
    MenuItem templatesMenu() {
        return new MenuItem(
                Face.PROVINCE, 40, "menu.plan-templates", "/province/plan-templates", PlansAccess.TEMPLATE, "files");
    }
}
