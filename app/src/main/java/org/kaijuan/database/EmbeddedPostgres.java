package org.kaijuan.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The PostgreSQL that Kaijuan brings along, running on one data folder until it is closed. It listens on the loopback
 * interface only and asks for a password (SCRAM) that lies in the folder's {@code secrets}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** What a crash may cost. */
    public enum Durability {
        /** Nothing that was committed. */
        DURABLE,
        /** Everything: for tests and benchmarks that begin anew each time. */
        THROWAWAY
    }

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=256MB",
            "max_connections=60",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off");

    private static final List<String> CARELESS = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private final DataFolder data;
    private final PostgresServer server;
    private final FolderLock lock;
    private final List<String> settings;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(DataFolder data, PostgresServer server, FolderLock lock, List<String> settings, int port) {
        this.data = data;
        this.server = server;
        this.lock = lock;
        this.settings = settings;
        this.port = port;
    }

    /**
     * Starts the server, making the cluster at the first time and taking over after a crash.
     *
     * @param progress is told of the steps that take seconds
     * @throws DatabaseException in words, if the folder is in use, full or not writable, or the server does not start
     */
    public static EmbeddedPostgres start(DataFolder data, Durability durability, Consumer<String> progress) {
        return start(data, durability, ServerAccount.choose(data), progress);
    }

    static EmbeddedPostgres start(
            DataFolder data, Durability durability, ServerAccount account, Consumer<String> progress) {
        FolderLock lock = FolderLock.take(data);
        try {
            PostgresServer server = server(data, account, progress);
            server.initialise(data.secrets().get("postgres"), durability == Durability.DURABLE, progress);
            server.stopOrphan(progress);
            List<String> settings = settings(durability);
            return new EmbeddedPostgres(data, server, lock, settings, server.start(settings));
        } catch (IOException e) {
            lock.close();
            throw new DatabaseException("PostgreSQL cannot be started on " + data.path() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PostgresServer server(DataFolder data, ServerAccount account, Consumer<String> progress)
            throws IOException {
        account.adopt(data, data.server());
        return new PostgresServer(
                account.readsOurFiles()
                        ? ServerBinaries.unpacked(progress, ServerBinaries.cache(), data.server())
                        : ServerBinaries.unpacked(progress, data.server()),
                account,
                data.server());
    }

    private static List<String> settings(Durability durability) {
        List<String> all = new ArrayList<>(SETTINGS);
        if (durability == Durability.THROWAWAY) {
            all.addAll(CARELESS);
        }
        return all;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    public DataFolder data() {
        return data;
    }

    /** The database that Kaijuan keeps its data in, made with its two roles where they are missing. */
    public Database database() {
        return database("kaijuan");
    }

    /** The database {@code name}, made with the two roles of this cluster where they are missing. */
    public Database database(String name) {
        Database database = at(data, port, name);
        Login superuser = new Login(PostgresServer.SUPERUSER, data.secrets().get("postgres"));
        try (Connection connection = Database.connect(url(port, "postgres"), superuser)) {
            Roles.ensure(connection, database.owner());
            Roles.ensure(connection, database.application());
            Roles.ensureDatabase(connection, name, database);
            return database;
        } catch (SQLException e) {
            throw new DatabaseException("The database " + name + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** The database of a server that another process of this account runs on {@code data} at {@code port}. */
    public static Database running(DataFolder data, int port) {
        return at(data, port, "kaijuan");
    }

    private static Database at(DataFolder data, int port, String name) {
        Secrets secrets = data.secrets();
        return new Database(
                url(port, name),
                new Login("kaijuan_owner", secrets.get("database-owner")),
                new Login("kaijuan_app", secrets.get("database-application")));
    }

    private static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /**
     * Starts the server again if somebody has killed it, on the same port; to be called now and then.
     *
     * @param progress is told if it was necessary
     */
    public synchronized void revive(Consumer<String> progress) {
        try {
            if (!closed && !server.isAlive()) {
                progress.accept("PostgreSQL is gone; starting it again");
                server.startAt(port, settings);
            }
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL on " + data.path() + " does not come back: " + e.getMessage(), e);
        }
    }

    /** Stops the server and frees the folder. Doing so twice is harmless. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            server.stop();
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL on " + data.path() + " did not stop: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }
}
