package org.kaijuan.command;

import java.nio.file.Path;
import java.util.List;
import org.kaijuan.backup.Restore;

/** Brings a backup back into a new data folder. */
final class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String summary() {
        return "Brings a backup back into a new data folder; start it there afterwards.";
    }

    @Override
    public String synopsis() {
        return "FILE --data NEWDIR [--db URL]";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.DATA, Option.DB, Option.CONFIG);
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        if (arguments.words().size() != 1) {
            throw new UsageException("which backup FILE?");
        }
        arguments.required("data");
        Settings settings = Settings.read(arguments, System.getenv());
        Progress progress = terminal.progress();
        try (Shutdown shutdown = Shutdown.onSignal()) {
            progress.step("Comparing the checksums");
            Restore restore =
                    shutdown.later(Restore.open(Path.of(arguments.words().getFirst())));
            Installation installation = shutdown.later(Installation.makeUnfinished(settings, progress::step));
            Restore.Restored restored = restore.into(installation.database(), installation.data(), progress::step);
            terminal.results()
                    .printf(
                            "restored %,d rows of %d tables and %,d files into %s%n",
                            restored.rows(),
                            restored.tables(),
                            restored.files(),
                            installation.data().path());
        }
        return Exit.DONE;
    }
}
