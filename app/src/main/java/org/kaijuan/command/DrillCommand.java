package org.kaijuan.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.backup.Restore;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;

/** Rehearses a plan in a copy of the data, which tells nobody outside. */
final class DrillCommand implements Command {

    private final Class<?> application;

    DrillCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "drill";
    }

    @Override
    public String summary() {
        return "Rehearses a plan in a copy made from a backup; nothing leaves the copy.";
    }

    @Override
    public String synopsis() {
        return "--plan ID --backup FILE --data NEWDIR";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("plan", "ID", "the plan, as in the address of its page: /plans/ID"),
                new Option("backup", "FILE", "a backup of the installation, see ./kaijuan backup"),
                Option.DATA,
                Option.CONFIG);
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        arguments.noWords();
        String plan = arguments.required("plan");
        Path backup = Path.of(arguments.required("backup"));
        arguments.required("data");
        Settings settings = Settings.read(arguments, System.getenv()).with("DB_URL", "");
        Progress progress = terminal.progress();
        try (Shutdown shutdown = Shutdown.onSignal()) {
            progress.step("Comparing the checksums");
            Restore restore = shutdown.later(Restore.open(backup));
            Installation copy = shutdown.later(Installation.makeUnfinished(settings, progress::step));
            DrillMark.set(copy.data());
            restore.into(copy.database(), copy.data(), progress::step);
            progress.step("Carrying the plan out");
            Node node = shutdown.later(Node.start(application, copy, StartCommand.marked(settings.local()), 0));
            Exercise.Result result = rehearse(node, plan);
            result.scores().forEach(score -> terminal.results().println(line(score)));
            terminal.notes()
                    .println("People go on in the copy: ./kaijuan start --data "
                            + copy.data().path() + ", then " + result.path());
        }
        return Exit.DONE;
    }

    private static Exercise.Result rehearse(Node node, String plan) {
        Exercise exercise = node.context().getBean(Exercise.class);
        LibraryId library =
                exercise.library(plan).orElseThrow(() -> new CommandException("There is no plan " + plan + "."));
        Actor actor = node.context()
                .getBean(Operator.class)
                .actingFor(library)
                .orElseThrow(() -> new CommandException("There is no library " + library + "."));
        return exercise.run(actor, plan);
    }

    private static String line(Exercise.Score score) {
        return "%-12s taken %-10s planned %-10s 2020 %-10s points %s"
                .formatted(
                        score.milestone(),
                        hours(score.taken()),
                        hours(score.planned()),
                        hours(score.then()),
                        score.points() == null ? "-" : score.points());
    }

    private static String hours(@Nullable Duration duration) {
        return duration == null ? "-" : String.format(Locale.ROOT, "%.1f h", duration.toMinutes() / 60.0);
    }
}
