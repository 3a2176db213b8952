package org.kaijuan.command;

/** Tells the person at the terminal how far a long step has come. */
public interface Progress {

    /** A new step begins. */
    void step(String what);

    /** The step has done {@code done} of {@code total}; may be called as often as one likes. */
    void at(long done, long total);
}
