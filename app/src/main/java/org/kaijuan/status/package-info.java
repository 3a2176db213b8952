/**
 * What the public reads within three seconds: is the library closed, what goes on, until when, by whose order (OPN-03, SYS-60).
 *
 * <p>{@link org.kaijuan.status.Statuses} works a library's status out of what {@code opening} has decided, readers' notes that
 * orders have posted and the lines that other modules add ({@link org.kaijuan.continuity.StatusLine}). The public pages {@code
 * /status/{code}} and {@code /status/province} are rendered ahead and answered from memory before any filter that needs a
 * session or the database ({@code StatusDoor}), so that they outlive everything but the program; a copy on disk lets a web server
 * go on without the program.
 *
 * <p>Invariants: a page never waits for the database longer than a blink once it was printed; every page says as of when it is
 * true; a page that could not be renewed says so in words; no cookie, no session, the same bytes for everybody.
 *
 * <p>Boards for staff: the day's board of one's own libraries and the province's board on any date. Tables: {@code
 * status.note}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "identity",
            "policy",
            "opening",
            "duties",
            "continuity"
        })
@NullMarked
package org.kaijuan.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
