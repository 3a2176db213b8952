package org.kaijuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.TestDatabase;
import org.kaijuan.database.Database;
import org.kaijuan.kernel.Actor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Several nodes over one database. */
class JobClusterTest {

    private final Database database = TestDatabase.migrated();
    private final HikariDataSource pool = pool(database);
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final JobStore store = new JobStore(jdbc, JsonMapper.shared(), new JdbcTransactionManager(pool));
    private final JobQueries queries = new JobQueries(jdbc, JsonMapper.shared());
    private final List<JobScheduler> nodes = new ArrayList<>();
    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        nodes.forEach(JobScheduler::stop);
        pool.close();
    }

    @Test
    void eachJobRunsOnceThoughThreeNodesWantIt() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            node();
        }
        List<JobId> jobs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            jobs.add(start(new Steps(1)));
        }

        await(() -> jobs.stream().allMatch(this::isDone));

        assertThat(jobs)
                .allSatisfy(id -> assertThat(runs.get(id.toString()).get()).isEqualTo(1));
    }

    @Test
    void aJobOfADeadNodeGoesOnFromItsCheckpoint() throws InterruptedException {
        JobId id = start(new Steps(10));
        // what a killed node leaves behind: picked, running, at step 4, and no heartbeat any more
        store.begin(id, Clock.systemUTC().instant());
        store.checkpoint(id, "4");
        jdbc.sql("""
                update jobs.scheduled_tasks
                   set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '10 minutes'
                 where task_instance = :id
                """).param("id", id.toString()).update();

        node();
        await(() -> isDone(id));

        assertThat(runs.get(id.toString()).get()).as("steps 5 to 10 only").isEqualTo(6);
    }

    @Test
    void aJobThatKillsItsNodesIsGivenUp() throws InterruptedException {
        JobId id = start(new Steps(1));
        for (int i = 0; i < JobRunner.MAX_ATTEMPTS; i++) {
            store.begin(id, Clock.systemUTC().instant());
        }

        node();
        await(() -> queries.find(id).orElseThrow().state() == JobState.FAILED);

        assertThat(runs).doesNotContainKey(id.toString());
    }

    @Test
    void aNodeThatShutsDownHandsItsJobBack() throws InterruptedException {
        JobScheduler first = node();
        JobId id = start(new Steps(200));
        await(() -> runs.containsKey(id.toString()));

        first.stop();
        assertThat(queries.find(id).orElseThrow().state()).isEqualTo(JobState.WAITING);
        node();
        await(() -> isDone(id));

        assertThat(runs.get(id.toString()).get()).as("no step twice").isEqualTo(200);
    }

    /** So many steps of 20 ms, with a checkpoint after each. */
    record Steps(int count) {}

    private final class Stepping implements JobKind<Steps> {

        @Override
        public String key() {
            return "test.steps";
        }

        @Override
        public Class<Steps> parameters() {
            return Steps.class;
        }

        @Override
        public void run(Steps steps, JobRun run) throws InterruptedException {
            for (int i = run.checkpoint().map(Integer::parseInt).orElse(0) + 1; i <= steps.count(); i++) {
                runs.computeIfAbsent(run.id().toString(), id -> new AtomicInteger())
                        .incrementAndGet();
                run.checkpoint(String.valueOf(i));
                Thread.sleep(20);
                run.progress(i, steps.count());
            }
        }
    }

    private JobScheduler node() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("stepping", new Stepping());
        Clock clock = Clock.systemUTC();
        JobRunner runner = new JobRunner(store, beans.getBeanProvider(ResolvableType.forClass(JobKind.class)), clock);
        JobScheduler node = new JobScheduler(pool, runner, beans.getBeanProvider(Recurring.class), clock);
        node.start();
        nodes.add(node);
        return node;
    }

    private JobId start(Steps steps) {
        JobId id = JobId.next();
        store.insert(
                id,
                "test.steps",
                Actor.system("test", Map.of()),
                steps,
                null,
                Clock.systemUTC().instant());
        DefaultListableBeanFactory none = new DefaultListableBeanFactory();
        JobRunner runner =
                new JobRunner(store, none.getBeanProvider(ResolvableType.forClass(JobKind.class)), Clock.systemUTC());
        new JobScheduler(pool, runner, none.getBeanProvider(Recurring.class), Clock.systemUTC()).schedule(id);
        return id;
    }

    private boolean isDone(JobId id) {
        return queries.find(id).orElseThrow().state() == JobState.DONE;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static HikariDataSource pool(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(12);
        return pool;
    }
}
