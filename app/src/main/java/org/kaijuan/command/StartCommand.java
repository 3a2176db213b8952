package org.kaijuan.command;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.database.DatabaseException;
import org.kaijuan.database.Migrations;
import org.kaijuan.identity.FirstRun;

/** Runs Kaijuan in the foreground until Ctrl-C or SIGTERM. */
final class StartCommand implements Command {

    private static final List<Option> OPTIONS = List.of(
            Option.DATA,
            Option.DB,
            Option.CONFIG,
            new Option("port", "PORT", "the port to listen on (default 8080; 0 picks a free one)"),
            new Option("bind", "ADDR", "the address to listen on (default 127.0.0.1; 0.0.0.0 for all)"));

    private static final Option LATE = new Option(
            "late",
            null,
            "some libraries answer after the deadline, one not at all (for a new demo; afterwards it stays so)");

    private static final Duration WATCH = Duration.ofSeconds(1);

    /** Written by the replay. */
    private static final String ACCOUNTS = "demo-accounts.json";

    private final Class<?> application;
    private final boolean demo;

    private StartCommand(Class<?> application, boolean demo) {
        this.application = application;
        this.demo = demo;
    }

    static StartCommand start(Class<?> application) {
        return new StartCommand(application, false);
    }

    static StartCommand demo(Class<?> application) {
        return new StartCommand(application, true);
    }

    @Override
    public String name() {
        return demo ? "demo" : "start";
    }

    @Override
    public String summary() {
        return demo
                ? "Shows 24 January to 5 March 2020 in the 20 libraries of Jiangxi, then runs on from there."
                : "Runs your installation; the first time it prints the link to set it up.";
    }

    @Override
    public String synopsis() {
        return "[--data DIR] [--port PORT] [--bind ADDR] [--db URL]" + (demo ? " [--late]" : "");
    }

    @Override
    public List<Option> options() {
        return demo ? Stream.concat(OPTIONS.stream(), Stream.of(LATE)).toList() : OPTIONS;
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        arguments.noWords();
        Settings settings = read(arguments);
        Node.requireFree(settings);
        Progress progress = terminal.progress();
        try (Shutdown shutdown = Shutdown.onSignal()) {
            Installation installation = shutdown.later(Installation.start(settings, progress::step));
            if (demo) {
                DemoMark.set(installation);
            }
            new Migrations(installation.database()).run(progress::step);
            Node node = shutdown.later(Node.start(application, installation, settings, settings.port()));
            prepare(node, terminal, progress);
            new Instance(ProcessHandle.current().pid(), node.url(), installation.databasePort())
                    .announce(installation.data());
            shutdown.later(() -> Instance.withdraw(installation.data()));
            terminal.results().println("READY " + node.url());
            terminal.results().flush();
            if (demo) {
                terminal.notes()
                        .println("Sign in with an account of " + settings.data().resolve(ACCOUNTS) + "; Ctrl-C stops.");
            }
            while (true) {
                Thread.sleep(WATCH);
                lookAfter(installation, terminal);
            }
        }
    }

    private static void lookAfter(Installation installation, Terminal terminal) {
        try {
            installation.lookAfter(terminal.notes()::println);
        } catch (DatabaseException e) {
            terminal.notes().println(e.getMessage());
        }
    }

    /** The parts of the program that a demo treats otherwise ask for {@code kaijuan.demo}. */
    private Settings read(Arguments arguments) {
        Settings read = Settings.read(arguments, System.getenv());
        Settings settings = arguments.has(LATE.name()) ? read.with("DEMO_LATE", "true") : read;
        return marked(demo ? demonstration(settings) : settings);
    }

    /** The settings of a folder that is marked as a demonstration's or a drill's. */
    static Settings marked(Settings settings) {
        Settings told = DemoMark.isSet(settings.data()) ? demonstration(settings) : settings;
        return DrillMark.isSet(told.data()) ? told.with("DRILL", "true").with("MAILBOX_PORT", "") : told;
    }

    /** A demo takes letters too, at a free port that demo-endpoints.json tells. */
    private static Settings demonstration(Settings settings) {
        Settings told = settings.with("DEMO", "true");
        return told.get("MAILBOX_PORT").isPresent() ? told : told.with("MAILBOX_PORT", "0");
    }

    private void prepare(Node node, Terminal terminal, Progress progress) throws Exception {
        if (demo) {
            for (DemoContent content : node.context()
                    .getBeanProvider(DemoContent.class)
                    .orderedStream()
                    .toList()) {
                content.play(progress);
            }
            return;
        }
        node.context()
                .getBeanProvider(FirstRun.class)
                .orderedStream()
                .flatMap(first -> first.tokenPath().stream())
                .forEach(path -> terminal.notes().println("First run: " + node.url() + path));
    }
}
