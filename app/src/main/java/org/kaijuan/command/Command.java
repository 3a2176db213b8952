package org.kaijuan.command;

import java.util.List;

/** One verb of the command line. */
interface Command {

    String name();

    /** What it does, in half a line. */
    String summary();

    /** The words after the name, as {@code --help} shows them, e.g. {@code FILE --data NEWDIR}. */
    String synopsis();

    /** Whether only our own scripts call it, so that the list of commands leaves it out. */
    default boolean isForScripts() {
        return false;
    }

    /** The options it takes. */
    List<Option> options();

    /** Does the work; a thrown {@link CommandException} or DatabaseException ends in {@link Exit#FAILED} with its message. */
    Exit run(Arguments arguments, Terminal terminal) throws Exception;
}
