package org.kaijuan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.database.EmbeddedPostgres;
import org.kaijuan.database.EmbeddedPostgres.Durability;
import org.kaijuan.database.Migrations;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of this JVM, in a folder of {@code target/pg-test}, gone when the JVM is. */
public final class TestDatabase {

    private static final Path FOLDER = Path.of("target", "pg-test", System.getProperty("kaijuan.fork", "fork-1"))
            .toAbsolutePath();
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A speech engine for tests. */
    private static final Path EAR = Path.of("src", "test", "resources", "speech", "ear.sh");

    private static EmbeddedPostgres start() {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(DataFolder.open(FOLDER), Durability.THROWAWAY, System.err::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres)));
        return postgres;
    }

    private static void remove(EmbeddedPostgres postgres) {
        try {
            postgres.close();
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException e) {
            System.err.println("cannot remove " + FOLDER + ": " + e);
        }
    }

    /** A new database without any schema. */
    public static Database empty() {
        return POSTGRES.database("test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet());
    }

    /** A new database with every module's schema. */
    public static Database migrated() {
        Database database = empty();
        new Migrations(database).run(System.err::println);
        return database;
    }

    /** Points the shared context to a database of its own. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Database database = migrated();
            Path data = FOLDER.resolve("data-of-the-context");
            Map<String, Object> properties = Map.of(
                    "kaijuan.data", data.toString(),
                    "kaijuan.files", data.resolve("files").toString(),
                    "kaijuan.outbox", data.resolve("outbox").toString(),
                    "kaijuan.channels.robots", "false",
                    "kaijuan.db.url", database.url(),
                    "kaijuan.db.user", database.application().user(),
                    "kaijuan.db.password", database.application().password(),
                    "kaijuan.speech.command", "/bin/sh \"" + EAR.toAbsolutePath() + "\" {file}");
            context.getBeanFactory().registerSingleton("database", database);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        }
    }
}
