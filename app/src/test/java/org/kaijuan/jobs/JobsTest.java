package org.kaijuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Trace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work from start to result. */
@KaijuanTest
class JobsTest {

    private static final LibraryId JXAU = new LibraryId("jxau");
    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestActors actors;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestPages pages;

    @Test
    void aJobRunsAndKeepsItsResult() throws Exception {
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

    @Test
    void aJobIsFollowedByTheTraceIdOfWhoStartedIt() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        String trace = Trace.fresh();
        AtomicReference<JobId> fine = new AtomicReference<>();
        AtomicReference<JobId> failing = new AtomicReference<>();
        Trace.under(trace, () -> {
            fine.set(jobs.start(librarian, "test.echo", new Echoing.How(false), JXAU));
            failing.set(jobs.start(librarian, "test.echo", new Echoing.How(true), JXAU));
        });

        assertThat(await(librarian, fine.get(), job -> job.state().isOver()).result())
                .containsEntry("trace", trace);
        assertThat(await(librarian, failing.get(), job -> job.state().isOver()).failure())
                .isEqualTo(trace);
        assertThat(pages.get(librarian, "/jobs/" + fine.get())).bodyText().contains(trace);
    }

    @Test
    void aJobOfARolledBackTransactionNeverWas() {
        Actor librarian = actors.actor("librarian", JXAU);

        JobId id = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return jobs.start(librarian, "test.count", new Counting.To(1, 0), JXAU);
        });

        assertThatThrownBy(() -> jobs.get(librarian, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRunningJobStopsWhenItIsCancelled() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        JobId id = jobs.start(librarian, "test.count", new Counting.To(10_000, 10), JXAU);
        await(librarian, id, job -> job.state() == JobState.RUNNING);

        jobs.cancel(librarian, id).orThrow();

        JobView over = await(librarian, id, job -> job.state().isOver());
        assertThat(over.state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.cancel(librarian, id)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void othersSeeItOnlyWithThePermissionOfItsLibrary() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        JobId id = jobs.start(librarian, "test.count", new Counting.To(1, 0), JXAU);
        Actor boss = actors.actor("administrator", JXAU);

        assertThat(jobs.get(boss, id).actorName()).isEqualTo(librarian.name());
        assertThat(jobs.list(boss, JobFilter.ALL, null, 50).jobs())
                .extracting(JobView::id)
                .contains(id);
        Actor colleague = actors.actor("librarian", JXAU);
        assertThatThrownBy(() -> jobs.get(colleague, id)).isInstanceOf(NotFoundException.class);
        Actor elsewhere = actors.actor("administrator", JXNU);
        assertThatThrownBy(() -> jobs.get(elsewhere, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void itsPageShowsTheResultAndHandsOutTheRefusedRows() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        JobId id = jobs.start(librarian, "test.count", new Counting.To(5, 0), JXAU);
        await(librarian, id, job -> job.state().isOver());

        assertThat(pages.get(librarian, "/jobs")).hasStatusOk().bodyText().contains("/jobs/" + id);
        assertThat(pages.get(librarian, "/jobs/" + id)).hasStatusOk().bodyText().contains("row 3");
        MvcTestResult refused = pages.get(librarian, "/jobs/" + id + "/refused");
        assertThat(refused).hasStatusOk();
        byte[] file = refused.getResponse().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read()).hasSize(2);
        }
        assertThat(pages.get(actors.reader(JXAU), "/jobs/" + id)).hasStatus(404);
    }

    @Test
    void itCanBeCancelledFromItsPage() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        JobId id = jobs.start(librarian, "test.count", new Counting.To(10_000, 10), JXAU);
        await(librarian, id, job -> job.state() == JobState.RUNNING);

        assertThat(pages.get(librarian, "/jobs/" + id + "/progress"))
                .bodyText()
                .contains("hx-get=\"/jobs/" + id + "/progress\"");
        assertThat(pages.post(librarian, "/jobs/" + id + "/cancellation", Map.of()))
                .hasStatus(303);

        assertThat(await(librarian, id, job -> job.state().isOver()).state()).isEqualTo(JobState.CANCELLED);
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
