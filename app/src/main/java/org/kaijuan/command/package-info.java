/**
 * The command line: what {@code ./kaijuan demo | start | import | backup | restore | drill | doctor | lint} does, and the clocks that the
 * running program goes by.
 *
 * <p>Results go to standard output, progress and logs to standard error. A command ends with 0 (done), 1 (failed), 2 (wrong
 * usage) or 3 (done, but rows were refused). Settings come from the command line, then the environment, then {@code
 * kaijuan.conf}; the first that has a value wins.
 *
 * <p>Other modules take part through beans: {@link org.kaijuan.command.DemoContent} plays the demonstration, {@link
 * org.kaijuan.identity.FirstRun} tells where an empty installation begins, {@link org.kaijuan.command.Importer} reads a kind
 * of file, {@link org.kaijuan.command.Exercise} carries
 * a plan out in a copy.
 *
 * <p>{@code instance.json} in the data folder names the running program: the other commands work through its database.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "backup", "identity", "prose", "linter"})
@NullMarked
package org.kaijuan.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
