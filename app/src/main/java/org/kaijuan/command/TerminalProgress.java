package org.kaijuan.command;

import java.io.PrintStream;
import java.time.Duration;

/** Progress as lines: one per step, then at most one per two seconds and one at its end. */
final class TerminalProgress implements Progress {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private String step = "";
    private long last = System.nanoTime();

    TerminalProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void step(String what) {
        step = what;
        last = System.nanoTime();
        out.println(what);
    }

    @Override
    public synchronized void at(long done, long total) {
        long now = System.nanoTime();
        if (done < total && now - last < PAUSE) {
            return;
        }
        last = now;
        long percent = total == 0 ? 100 : done * 100 / total;
        out.printf("%s: %,d of %,d (%d %%)%n", step, done, total, percent);
    }
}
