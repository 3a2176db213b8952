package org.kaijuan.continuity;

/** Whoever looks on while an order is carried out, and may stop it between two pieces. */
interface Watcher {

    Watcher NOBODY = (done, total) -> {};

    void progress(long done, long total);
}
