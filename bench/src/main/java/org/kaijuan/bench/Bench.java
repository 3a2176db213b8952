package org.kaijuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kaijuan bench [NAME] [--json FILE] [--large] [--bank FILE --queries FILE]}. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new ReplayBenchmark(),
            new PagesBenchmark(1_000),
            new SubmitBenchmark(),
            new ReportBenchmark(20),
            new ReportBenchmark(117),
            new ProposalsBenchmark(),
            new LinterBenchmark(),
            new StatusBenchmark(),
            new RostersBenchmark(),
            new AnswersBenchmark(),
            new LensBenchmark(),
            new AskBenchmark(),
            new OrdersBenchmark(),
            new PagesBenchmark(1_000_000));

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        @Nullable String name = null;
        @Nullable Path json = null;
        @Nullable Path bank = null;
        @Nullable Path queries = null;
        boolean large = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--large" -> large = true;
                case "--json" -> json = file(arguments, ++i);
                case "--bank" -> bank = file(arguments, ++i);
                case "--queries" -> queries = file(arguments, ++i);
                case "--help", "-h" -> {
                    System.out.println(help());
                    return;
                }
                default -> {
                    if (arguments[i].startsWith("-") || name != null) {
                        usage("unknown argument " + arguments[i]);
                    }
                    name = arguments[i];
                }
            }
        }
        if ((bank == null) != (queries == null)) {
            usage("--bank and --queries belong together");
        }
        List<Benchmark> chosen = choose(name, large);
        List<Figure> figures = run(chosen, new Inputs(bank, queries));
        if (json != null) {
            write(json, figures);
        }
    }

    private static Path file(String[] arguments, int at) {
        if (at == arguments.length) {
            usage(arguments[at - 1] + " needs a file");
        }
        return Path.of(arguments[at]);
    }

    private static List<Benchmark> choose(@Nullable String name, boolean large) {
        if (name != null) {
            List<Benchmark> named =
                    ALL.stream().filter(b -> b.name().equals(name)).toList();
            if (named.isEmpty()) {
                usage("no benchmark " + name);
            }
            return named;
        }
        return ALL.stream().filter(b -> large || !b.isLarge()).toList();
    }

    private static List<Figure> run(List<Benchmark> chosen, Inputs inputs) throws Exception {
        List<Figure> figures = new ArrayList<>();
        System.out.println("name  ours  peer  ratio  unit  n");
        try (Workspace workspace = Workspace.create(inputs)) {
            for (Benchmark benchmark : chosen) {
                System.err.println("… " + benchmark.name());
                for (Figure figure : benchmark.run(workspace)) {
                    System.out.println(figure.line());
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    private static void write(Path file, List<Figure> figures) throws IOException {
        List<Map<String, Object>> rows = figures.stream().map(Bench::row).toList();
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    }

    private static Map<String, Object> row(Figure figure) {
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        row.put("name", figure.name());
        row.put("ours", figure.ours());
        if (!Double.isNaN(figure.peer())) {
            row.put("peer", figure.peer());
            row.put("ratio", figure.ratio());
        }
        row.put("unit", figure.unit());
        row.put("n", figure.n());
        if (figure.skipped() != null) {
            row.put("skipped", figure.skipped());
        }
        return row;
    }

    private static String help() {
        return "./kaijuan bench [NAME] [--json FILE] [--large]\n"
                + "./kaijuan bench answers --bank FILE.tsv --queries FILE.tsv [--json FILE]\n  names: "
                + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
    }

    private static void usage(String what) {
        System.err.println(what + "\n" + help());
        System.exit(2);
    }
}
