package org.kaijuan.command;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.database.EmbeddedPostgres;
import org.kaijuan.database.EmbeddedPostgres.Durability;
import org.kaijuan.database.ExternalPostgres;
import org.kaijuan.database.Login;

/** The data that a command works on, open until it is closed. */
record Installation(
        DataFolder data, Database database, @Nullable EmbeddedPostgres server) implements AutoCloseable {

    /** Opens the data for this program alone: your PostgreSQL, or the one in the data folder, which nobody may be using. */
    static Installation start(Settings settings, Consumer<String> progress) {
        return start(settings, DataFolder.open(settings.data()), progress);
    }

    /** Makes a new installation in a folder that is missing or empty; nobody can start it before it is finished. */
    static Installation makeUnfinished(Settings settings, Consumer<String> progress) {
        return start(settings, DataFolder.openUnfinished(settings.data()), progress);
    }

    private static Installation start(Settings settings, DataFolder data, Consumer<String> progress) {
        Optional<String> url = settings.get("DB_URL");
        if (url.isPresent()) {
            return new Installation(data, external(settings, data, url.get(), progress), null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(data, Durability.DURABLE, progress);
        return new Installation(data, server.database(), server);
    }

    /** Opens the data through the program that runs on it, or else as {@link #start} does. */
    static Installation join(Settings settings, Consumer<String> progress) {
        Optional<Instance> running = Instance.running(settings.data()).filter(it -> it.databasePort() > 0);
        if (settings.get("DB_URL").isPresent() || running.isEmpty()) {
            return start(settings, progress);
        }
        DataFolder data = DataFolder.open(settings.data());
        return new Installation(
                data, EmbeddedPostgres.running(data, running.get().databasePort()), null);
    }

    private static Database external(Settings settings, DataFolder data, String url, Consumer<String> progress) {
        Login application = new Login(
                settings.get("DB_USER", "kaijuan_app"),
                settings.get("DB_PASSWORD").orElseGet(() -> data.secrets().get("database-application")));
        return ExternalPostgres.open(
                url, settings.get("DB_OWNER_USER"), settings.get("DB_OWNER_PASSWORD"), application, progress);
    }

    /** Looks after the database that runs in here, if any. */
    void lookAfter(Consumer<String> progress) {
        if (server != null) {
            server.revive(progress);
        }
    }

    int databasePort() {
        return server == null ? 0 : server.port();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
