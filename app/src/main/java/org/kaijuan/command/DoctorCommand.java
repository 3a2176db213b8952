package org.kaijuan.command;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaijuan.database.DatabaseException;

/** Looks at everything that Kaijuan depends on and says what to do about it. */
final class DoctorCommand implements Command {

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Checks this machine, the data and the neighbours, and says what to do.";
    }

    @Override
    public String synopsis() {
        return "[--data DIR] [--db URL]";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.DATA, Option.DB, Option.CONFIG);
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        arguments.noWords();
        Settings settings = Settings.read(arguments, System.getenv());
        Optional<Instance> running = Instance.running(settings.data());
        List<Finding> findings = new ArrayList<>(new MachineChecks(settings.data(), Clock.systemUTC()).all());
        findings.addAll(database(settings, terminal.progress()));
        findings.addAll(new NeighbourChecks(settings, running).all());
        for (Finding finding : findings) {
            terminal.results().println(finding.line());
        }
        boolean failed = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAIL);
        return failed ? Exit.FAILED : Exit.DONE;
    }

    private static List<Finding> database(Settings settings, Progress progress) throws Exception {
        boolean none = settings.get("DB_URL").isEmpty()
                && !Files.isDirectory(settings.data().resolve("pg"));
        if (none) {
            return List.of(
                    Finding.warn("database", "no data in " + settings.data() + " yet; ./kaijuan start makes it"));
        }
        try (Shutdown shutdown = Shutdown.onSignal()) {
            Installation installation = shutdown.later(Installation.join(settings, progress::step));
            return new DatabaseChecks(installation.database(), Clock.systemUTC()).all();
        } catch (DatabaseException e) {
            return List.of(Finding.fail("database", String.valueOf(e.getMessage())));
        }
    }
}
