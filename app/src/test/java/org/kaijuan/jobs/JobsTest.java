package org.kaijuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;

/** Long work from start to result. */
@KaijuanTest
class JobsTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestActors actors;

    @Test
    void aJobRunsAndKeepsItsResult() throws InterruptedException {
        Actor librarian = actors.actor("librarian", JXAU);

        JobId id = jobs.start(librarian, "test.count", new Counting.To(7, 0), JXAU);
        JobView over = await(librarian, id, job -> job.state().isOver());

        assertThat(over.state()).isEqualTo(JobState.DONE);
        assertThat(over.done()).isEqualTo(7);
        assertThat(over.refused()).isEqualTo(1);
        assertThat(over.result()).containsEntry("counted", 6);
        assertThat(jobs.refusedRows(librarian, id, 10))
                .containsExactly(new Jobs.RefusedRow("row 3", Text.of("jobs.test.three", "3")));
    }

    private JobView await(Actor actor, JobId id, Predicate<JobView> state) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (JobView job = jobs.get(actor, id); ; job = jobs.get(actor, id)) {
            if (state.test(job)) {
                return job;
            }
            assertThat(System.nanoTime()).as("%s", job).isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
