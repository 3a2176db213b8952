package org.kaijuan.command;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param results what scripts read: standard output
 * @param notes progress and logs: standard error
 */
record Terminal(PrintStream results, PrintStream notes) {

    /** Takes standard output for the results alone; whatever else is printed in this process goes to standard error. */
    static Terminal takeOver() {
        Terminal terminal = new Terminal(System.out, System.err);
        System.setOut(System.err);
        return terminal;
    }

    Progress progress() {
        return new TerminalProgress(notes);
    }
}
