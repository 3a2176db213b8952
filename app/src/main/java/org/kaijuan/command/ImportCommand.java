package org.kaijuan.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kaijuan.database.Migrations;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.context.ApplicationContext;

/** Reads files into a library through the {@link Importer} of their kind, as one more node beside a running one. */
final class ImportCommand implements Command {

    private static final String REPORT = "report";

    private final Class<?> application;

    ImportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "Reads files of one KIND into a library; doing so again changes nothing.";
    }

    @Override
    public String synopsis() {
        return "KIND FILE… --library CODE [--report FILE] [--data DIR] [--db URL]";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("library", "CODE", "the library that the rows belong to, e.g. jxau"),
                new Option(REPORT, "FILE", "write one line per refused row: file, position, reason"),
                Option.DATA,
                Option.DB,
                Option.CONFIG);
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        if (arguments.words().size() < 2) {
            throw new UsageException("which KIND and FILE?");
        }
        LibraryId library = library(arguments.required("library"));
        List<Path> files = arguments.words().stream().skip(1).map(Path::of).toList();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new UsageException("cannot read " + file);
            }
        }
        Settings settings = Settings.read(arguments, System.getenv()).existing();
        Progress progress = terminal.progress();
        try (Shutdown shutdown = Shutdown.onSignal();
                PrintWriter report = report(arguments)) {
            Installation installation = shutdown.later(Installation.join(settings, progress::step));
            new Migrations(installation.database()).run(progress::step);
            Node node = shutdown.later(Node.start(application, installation, settings.local(), 0));
            Importer importer = importer(node.context(), arguments.words().getFirst());
            Importer.Result result = run(importer, files, actor(node.context(), library), library, node, report);
            terminal.results()
                    .printf(
                            "read %d, created %d, updated %d, refused %d%n",
                            result.read(), result.created(), result.updated(), result.refused());
            return result.refused() > 0 ? Exit.ROWS_REFUSED : Exit.DONE;
        }
    }

    private static LibraryId library(String code) {
        if (!LibraryId.isValid(code)) {
            throw new UsageException("\"" + code + "\" is not the code of a library");
        }
        return new LibraryId(code);
    }

    private static Importer.Result run(
            Importer importer, List<Path> files, Actor actor, LibraryId library, Node node, PrintWriter report) {
        Importer.Result sum = new Importer.Result(0, 0, 0, 0);
        for (Path file : files) {
            Importer.Rejects rejects = (position, reason) -> report.println(file + ":" + position + ": "
                    + node.context()
                            .getMessage(reason.key(), reason.arguments().toArray(), reason.key(), Locale.getDefault()));
            try {
                sum = sum.plus(importer.run(actor, library, file, rejects));
            } catch (IOException e) {
                throw new CommandException("Cannot read " + file + ": " + e.getMessage()
                        + ". What was read from the files before it stays.");
            }
        }
        return sum;
    }

    private static Importer importer(ApplicationContext context, String kind) {
        List<Importer> all =
                context.getBeanProvider(Importer.class).orderedStream().toList();
        return all.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> {
                    String kinds = all.stream().map(Importer::kind).sorted().collect(Collectors.joining(", "));
                    return new UsageException("there is no KIND \"" + kind + "\"; known are: " + kinds);
                });
    }

    private static Actor actor(ApplicationContext context, LibraryId library) {
        return context.getBean(Operator.class)
                .actingFor(library)
                .orElseThrow(() -> new UsageException("there is no library " + library));
    }

    private static PrintWriter report(Arguments arguments) throws IOException {
        return arguments.has(REPORT)
                ? new PrintWriter(Files.newBufferedWriter(Path.of(arguments.required(REPORT))))
                : new PrintWriter(Writer.nullWriter());
    }
}
