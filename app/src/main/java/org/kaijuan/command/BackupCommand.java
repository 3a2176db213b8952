package org.kaijuan.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kaijuan.backup.Backup;

/** Writes a backup, also of a Kaijuan that is running. */
final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String summary() {
        return "Writes everything into one file, while the work goes on.";
    }

    @Override
    public String synopsis() {
        return "[FILE] [--data DIR] [--db URL]        (default DIR/backups/kaijuan-YYYYMMDD-HHMMSS.kjb)";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.DATA, Option.DB, Option.CONFIG);
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        if (arguments.words().size() > 1) {
            throw new UsageException("one backup goes into one file");
        }
        Settings settings = Settings.read(arguments, System.getenv()).existing();
        Progress progress = terminal.progress();
        try (Shutdown shutdown = Shutdown.onSignal()) {
            Installation installation = shutdown.later(Installation.join(settings, progress::step));
            Backup backup = new Backup(installation.database(), installation.data(), Clock.systemUTC());
            Path usual = backup.usualFile();
            Path target = arguments.words().isEmpty()
                    ? usual
                    : named(Path.of(arguments.words().getFirst()), usual);
            Backup.Written written = backup.write(target.toAbsolutePath(), progress::step);
            terminal.notes()
                    .printf(
                            "%,d rows of %d tables, %,d files, %,d bytes%n",
                            written.rows(), written.tables(), written.files(), written.bytes());
            terminal.results().println(written.file());
        }
        return Exit.DONE;
    }

    private static Path named(Path wish, Path usual) {
        return Files.isDirectory(wish) ? wish.resolve(usual.getFileName()) : wish;
    }
}
