package org.kaijuan.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/**
 * The id by which log lines, error pages and jobs of one cause find together: 32 hexadecimal digits (W3C Trace Context). It
 * belongs to a thread; work that goes on in another thread, later or on another node takes it along.
 */
public final class Trace {

    static final String KEY = "traceId";

    private Trace() {}

    /** Of what this thread is at; empty if nobody gave it one. */
    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? "" : id;
    }

    /** Of what this thread is at, or a new one. */
    public static String currentOrFresh() {
        String id = current();
        return id.isEmpty() ? fresh() : id;
    }

    public static String fresh() {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Does {@code work} under {@code id}; afterwards the thread has the id that it had before. */
    public static void under(String id, Runnable work) {
        String before = MDC.get(KEY);
        MDC.put(KEY, id);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
