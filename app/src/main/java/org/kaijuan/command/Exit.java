package org.kaijuan.command;

/** How a command ended, as scripts see it. */
enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    ROWS_REFUSED(3);

    final int code;

    Exit(int code) {
        this.code = code;
    }
}
