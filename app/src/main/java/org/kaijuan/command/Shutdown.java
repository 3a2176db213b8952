package org.kaijuan.command;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, last first, when the command ends or the process is told to: whichever comes first. */
final class Shutdown implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    private Shutdown() {}

    /** A shutdown that also happens on Ctrl-C and SIGTERM. */
    static Shutdown onSignal() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::close, "shutdown"));
        return shutdown;
    }

    /** Remembers to close {@code resource}; closes it at once if the shutdown has happened while it was being opened. */
    synchronized <T extends AutoCloseable> T later(T resource) throws Exception {
        if (closed) {
            resource.close();
            throw new CommandException("Stopped.");
        }
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("kaijuan: while stopping: " + e.getMessage());
            }
        }
    }
}
