package org.kaijuan.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.kaijuan.backup.BackupException;
import org.kaijuan.database.DatabaseException;

/** Finds the command that a line asks for and runs it. */
public final class Commands {

    private final List<Command> commands;

    /** @param application the class that Spring starts from */
    public Commands(Class<?> application) {
        commands = List.of(
                StartCommand.demo(application),
                StartCommand.start(application),
                new ImportCommand(application),
                new BackupCommand(),
                new RestoreCommand(),
                new DrillCommand(application),
                new DoctorCommand(),
                new LintCommand(),
                new RehearseCommand(application));
    }

    /** Runs {@code line} and returns the exit code: 0 done, 1 failed, 2 wrong usage, 3 done with refused rows. */
    public int run(String... line) {
        Terminal terminal = Terminal.takeOver();
        return run(Arrays.asList(line), terminal).code;
    }

    private Exit run(List<String> line, Terminal terminal) {
        if (line.isEmpty()) {
            help(terminal.notes());
            return Exit.USAGE;
        }
        if (List.of("--help", "-h", "help").contains(line.getFirst())) {
            help(terminal.results());
            return Exit.DONE;
        }
        for (Command command : commands) {
            if (command.name().equals(line.getFirst())) {
                return run(command, line.subList(1, line.size()), terminal);
            }
        }
        terminal.notes().println("kaijuan: there is no command \"" + line.getFirst() + "\"; see ./kaijuan --help");
        return Exit.USAGE;
    }

    private static Exit run(Command command, List<String> line, Terminal terminal) {
        if (line.contains("--help") || line.contains("-h")) {
            help(command, terminal.results());
            return Exit.DONE;
        }
        try {
            return command.run(Arguments.parse(command.options(), line), terminal);
        } catch (UsageException e) {
            terminal.notes()
                    .println("kaijuan " + command.name() + ": " + e.getMessage() + "; see ./kaijuan " + command.name()
                            + " --help");
            return Exit.USAGE;
        } catch (CommandException | DatabaseException | BackupException e) {
            terminal.notes().println("kaijuan " + command.name() + ": " + e.getMessage());
            return Exit.FAILED;
        } catch (Exception e) {
            terminal.notes().println("kaijuan " + command.name() + " failed; this is a defect, please report it:");
            e.printStackTrace(terminal.notes());
            return Exit.FAILED;
        }
    }

    private void help(PrintStream out) {
        out.println("Kaijuan (开卷): the building closes, the work does not.\n");
        out.println("usage: ./kaijuan COMMAND …\n");
        for (Command command :
                commands.stream().filter(it -> !it.isForScripts()).toList()) {
            out.printf("  %-9s%s%n", command.name(), command.summary());
        }
        out.println("  test     Builds everything and runs all tests.");
        out.println("  bench    Measures, each figure beside its peer.");
        out.println("\n./kaijuan COMMAND --help tells more. Settings: docs/ops/kaijuan.conf");
    }

    private static void help(Command command, PrintStream out) {
        out.println(command.summary() + "\n");
        out.println("usage: ./kaijuan " + command.name() + " " + command.synopsis() + "\n");
        for (Option option : command.options()) {
            out.printf("  %-18s%s%n", option.usage(), option.help());
        }
        out.println("\nexit codes: 0 done, 1 failed, 2 wrong usage, 3 done but rows were refused");
    }
}
