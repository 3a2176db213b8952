package org.kaijuan.bench;

import java.util.List;

/** From the command to READY on an empty folder (cold: binaries unpacked, cluster made, migrated) and on a used one (warm). */
final class StartBenchmark implements Benchmark {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        double cold;
        try (Instance first = workspace.start("start", "empty")) {
            cold = first.secondsToReady;
        }
        double warm = Double.MAX_VALUE;
        int repeats = 3;
        for (int i = 0; i < repeats; i++) {
            try (Instance again = workspace.start("start", "empty")) {
                warm = Math.min(warm, again.secondsToReady);
            }
        }
        return List.of(Figure.alone("start.cold", cold, "s", 1), Figure.alone("start.warm", warm, "s", repeats));
    }
}
