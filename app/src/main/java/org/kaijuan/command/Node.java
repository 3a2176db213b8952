package org.kaijuan.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Login;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** One running node: the program with its web server, on a database that is open and migrated. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String address;

    private Node(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Starts the node; it accepts requests when this returns.
     *
     * @param port 0 for a free one
     * @throws CommandException if the port is taken or the address is not one of this machine
     */
    static Node start(Class<?> application, Installation installation, Settings settings, int port) {
        String address = settings.get("BIND", "127.0.0.1");
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false); // the database must outlive the web server: see StartCommand
        // for what only the owner may do: backups
        spring.addInitializers(
                context -> context.getBeanFactory().registerSingleton("database", installation.database()));
        spring.addListeners(new Properties(properties(installation, settings, address, port), settings));
        try {
            return new Node(spring.run(), address);
        } catch (RuntimeException e) {
            throw explained(e, address, port);
        }
    }

    /**
     * Finds out before any work is done whether the address can be listened on.
     *
     * @throws CommandException if not
     */
    static void requireFree(Settings settings) {
        String address = settings.get("BIND", "127.0.0.1");
        int port = settings.port();
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw cannotListen(address, port, e.getMessage());
        }
    }

    private static RuntimeException explained(RuntimeException failure, String address, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return cannotListen(address, port, cause.getMessage());
            }
        }
        return failure;
    }

    private static CommandException cannotListen(String address, int port, @Nullable String why) {
        return new CommandException("Cannot listen on " + address + ":" + port + " (" + why
                + "). Choose another port with --port, a free one with --port 0, or another address with --bind.");
    }

    private static Map<String, Object> properties(
            Installation installation, Settings settings, String address, int port) {
        Login login = installation.database().application();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", address);
        properties.put("server.port", port);
        properties.put("kaijuan.data", installation.data().path().toString());
        properties.put("kaijuan.files", installation.data().files().toString());
        properties.put("kaijuan.outbox", installation.data().outbox().toString());
        properties.put(
                "logging.file.name",
                installation.data().logs().resolve("kaijuan.log").toString());
        properties.put("kaijuan.db.url", installation.database().url());
        properties.put("kaijuan.db.user", login.user());
        properties.put("kaijuan.db.password", login.password());
        settings.get("PROXY").ifPresent(yes -> properties.put("server.forward-headers-strategy", "native"));
        settings.get("TLS_CERTIFICATE").ifPresent(file -> properties.put("server.ssl.certificate", "file:" + file));
        settings.get("TLS_KEY").ifPresent(file -> properties.put("server.ssl.certificate-private-key", "file:" + file));
        return properties;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Where it answers, e.g. {@code http://127.0.0.1:8080}. */
    String url() {
        boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
        String host = everywhere ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address;
        boolean secure = context.getEnvironment().containsProperty("server.ssl.certificate");
        return (secure ? "https://" : "http://") + host + ":"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Lets running requests end, then stops everything but the database. */
    @Override
    public void close() {
        context.close();
    }

    /** What the command line decided goes before everything; kaijuan.conf goes where the environment goes. */
    private record Properties(Map<String, Object> decided, Settings settings)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            MutablePropertySources sources = event.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("command line", decided));
            // Spring Boot reads KAIJUAN_DB_URL as kaijuan.db.url only in sources whose name ends so.
            String name = "kaijuan.conf-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
            sources.addAfter(
                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                    new SystemEnvironmentPropertySource(name, Map.copyOf(settings.values())));
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
