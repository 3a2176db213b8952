package org.kaijuan.status;

import java.util.Map;

/**
 * A status in all its formats.
 *
 * @param page what it was printed from,  for printing it again with a word about its age
 * @param printedAt {@link System#nanoTime}
 */
record Edition(PrintedPage page, Map<Format, Print> prints, long printedAt) {

    Print in(Format format) {
        Print print = prints.get(format);
        if (print == null) {
            throw new IllegalStateException("not printed: " + format);
        }
        return print;
    }
}
