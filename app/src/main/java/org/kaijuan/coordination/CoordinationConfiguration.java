package org.kaijuan.coordination;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.kaijuan.files.FilePurpose;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What coordination brings along: its rule, its timer, its files. */
@Configuration(proxyBeanMethods = false)
class CoordinationConfiguration {

    /** Days before its node on which a task is called to mind. */
    static final PolicyDefinition<Integer> REMIND_BEFORE =
            PolicyDefinition.integer("coordination.remind-before", 2, 1, 30, Combine.NEAREST);

    private static final Duration ROUND = Duration.ofMinutes(20);

    @Bean
    PolicyDefinition<Integer> coordinationRemindBefore() {
        return REMIND_BEFORE;
    }

    @Bean
    Recurring taskRound(TaskRounds rounds) {
        return Recurring.every(ROUND, "coordination.remind", rounds::round);
    }

    @Bean
    LibraryUse coordinationOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows(
                "library-use.coordination",
                jdbc,
                "coordination.work_group",
                "coordination.task",
                "coordination.meeting",
                "coordination.incident",
                "coordination.review");
    }

    /** What is filed with tasks: papers, tables, pictures of what was done. */
    @Bean
    FilePurpose coordinationTaskFile() {
        Set<String> welcome = new HashSet<>(FilePurpose.DOCUMENTS);
        welcome.addAll(FilePurpose.PICTURES);
        return new FilePurpose("coordination.task", welcome);
    }

    /** Sheets of tasks; text is how a CSV without a name looks. */
    @Bean
    FilePurpose coordinationSheet() {
        return new FilePurpose(
                "coordination.sheet",
                Set.of(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.ms-excel",
                        "text/csv",
                        "text/plain"));
    }
}
