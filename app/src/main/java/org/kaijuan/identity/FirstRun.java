package org.kaijuan.identity;

import java.util.Optional;

/** An empty installation waits for whoever can read its terminal. */
public interface FirstRun {

    /**
     * While nobody is registered: the path of the set-up page with a fresh token, {@code /setup?token=…}; earlier tokens stop
     * working. Nothing once the installation has been set up, for ever.
     */
    Optional<String> tokenPath();
}
