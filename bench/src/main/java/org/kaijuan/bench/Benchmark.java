package org.kaijuan.bench;

import java.util.List;

/** A measurement that can be asked for by name. */
interface Benchmark {

    String name();

    /** Whether it needs minutes and runs only with {@code --large}. */
    default boolean isLarge() {
        return false;
    }

    List<Figure> run(Workspace workspace) throws Exception;
}
