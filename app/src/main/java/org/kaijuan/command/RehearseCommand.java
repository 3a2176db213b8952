package org.kaijuan.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.EmbeddedPostgres;
import org.kaijuan.database.EmbeddedPostgres.Durability;
import org.kaijuan.database.Migrations;
import org.springframework.util.FileSystemUtils;

/** Starts once on throw-away data and answers a few pages, so that the JVM can record which classes a start needs. */
final class RehearseCommand implements Command {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/api/v1/libraries", "/actuator/health");

    private final Class<?> application;

    RehearseCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String summary() {
        return "Starts and stops on throw-away data (the launcher makes its start-up cache with it).";
    }

    @Override
    public String synopsis() {
        return "";
    }

    @Override
    public boolean isForScripts() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        Path folder = Files.createTempDirectory("kaijuan-rehearsal");
        try {
            rehearse(folder, terminal);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return Exit.DONE;
    }

    private void rehearse(Path folder, Terminal terminal) throws Exception {
        DataFolder data = DataFolder.open(folder);
        Progress progress = terminal.progress();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Durability.THROWAWAY, progress::step)) {
            Installation installation = new Installation(data, server.database(), null);
            new Migrations(installation.database()).run(progress::step);
            try (Node node = Node.start(application, installation, new Settings(folder, Map.of()), 0)) {
                visit(node);
            }
        }
    }

    private static void visit(Node node) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(node.url() + page)).build(), BodyHandlers.discarding());
            }
        }
    }
}
