package org.kaijuan.bench;

import java.util.List;

/** How fast the linter reads through the API. There is no peer that looks for the same things. */
final class LinterBenchmark implements Benchmark {

    private static final int CHARACTERS = 200_000;

    @Override
    public String name() {
        return "linter";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Visitor librarian = Visitor.of(workspace.demo(), "librarian", "jxau");
        String text = MarkedReturns.read().text(CHARACTERS);
        Samples samples = Samples.of(2, 5, () -> librarian.send("/api/v1/lint", text));
        return List.of(
                Figure.alone("linter.speed", CHARACTERS * 1000.0 / samples.median(), "characters/s", samples.count()));
    }
}
