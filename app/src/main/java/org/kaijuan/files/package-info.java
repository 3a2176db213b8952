/**
 * Stored files: what readers and librarians send, and how it leaves again.
 *
 * <p>In: a stream of unknown length and honesty. {@link org.kaijuan.files.Files#store} writes it to a {@code .part} file while
 * counting and hashing, sniffs its type from the content, has it scanned, and only then moves it to its place and adds its
 * row. Out: streamed with ranges, either straight ({@link org.kaijuan.files.FileSender}) or through a one-time link.
 *
 * <p>A link is <em>issued</em>; opening its page spends nothing, so the previews of chat programs do not burn it. Confirming
 * binds it to that browser for ten minutes, in which ranges may be asked for again and again. It is <em>spent</em> when every
 * byte has been handed to the network, then the page offers its recipient a new one. Link times are system time.
 *
 * <p>Invariants and why they hold:
 *
 * <ul>
 *   <li>A row means a whole file: written, synced, renamed, then inserted. A crash leaves at most a file without a row, which
 *       the nightly sweep removes after a day.
 *   <li>Nothing is held in memory but one buffer; size limits are checked while the bytes arrive.
 *   <li>The name people gave is only ever shown, never used as a path.
 *   <li>Tokens are stored as SHA-256; whoever reads the database cannot follow a link.
 *   <li>Infected content never gets a row here; it is moved to {@code quarantine} and noted.
 * </ul>
 *
 * <p>Tables: {@code files.file}, {@code files.quarantined}, {@code files.link}. Folder: {@code DIR/files}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "database", "audit", "jobs", "identity", "policy", "retention"})
@NullMarked
package org.kaijuan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
