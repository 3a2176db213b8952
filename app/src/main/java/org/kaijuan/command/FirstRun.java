package org.kaijuan.command;

import java.util.Optional;

/** Where an empty installation begins. */
public interface FirstRun {

    /** The path of the first-run page with its one-time token ({@code /setup?token=…}); absent once it has been used. */
    Optional<String> tokenPath();
}
