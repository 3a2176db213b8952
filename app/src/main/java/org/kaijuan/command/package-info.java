/**
 * The command line: what {@code ./kaijuan demo | start | import | backup | restore | doctor} does, and the clocks that the
 * running program goes by.
 *
 * <p>Results go to standard output, progress and logs to standard error. A command ends with 0 (done), 1 (failed), 2 (wrong
 * usage) or 3 (done, but rows were refused).
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "identity"})
@NullMarked
package org.kaijuan.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
