package org.kaijuan.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The public status page under a storm of readers; the peer is nginx with the copy of the same page as a file. */
final class StatusBenchmark implements Benchmark {

    private static final Duration SPAN = Duration.ofSeconds(5);
    private static final String PAGE = "/status/jxau";

    @Override
    public String name() {
        return "status";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = workspace.demo();
        double ours = Storm.perSecond(demo.url + PAGE, SPAN);
        long answers = Math.round(ours * SPAN.toSeconds());
        Optional<Path> nginx = nginx();
        if (nginx.isEmpty()) {
            return List.of(Figure.withoutPeer("status.page", ours, "requests/s", answers, "nginx is not installed"));
        }
        double peer = peer(nginx.get(), workspace.folder, demo.data.resolve("public/status/jxau.html"));
        return List.of(Figure.of("status.page", ours, peer, "requests/s", answers));
    }

    private static Optional<Path> nginx() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static double peer(Path nginx, Path folder, Path copy) throws Exception {
        Path root = Files.createDirectories(folder.resolve("nginx"));
        Files.createDirectories(root.resolve("status"));
        Files.copy(copy, root.resolve("status/jxau"));
        int port = freePort();
        Path configuration = root.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                %3$s
                worker_processes 2;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                    access_log off;
                    sendfile on;
                    keepalive_requests 100000000;
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    default_type text/html;
                    server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(root, port, user()));
        Process server = new ProcessBuilder(nginx.toString(), "-c", configuration.toString(), "-p", root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            awaitPort(port);
            return Storm.perSecond("http://127.0.0.1:" + port + PAGE, SPAN);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Started by root, as in a container, its workers would be somebody who may not read a folder that is for root alone. */
    private static String user() {
        return System.getProperty("user.name").equals("root") ? "user root;" : "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws Exception {
        for (int i = 0; i < 100; i++) {
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx does not listen");
    }
}
