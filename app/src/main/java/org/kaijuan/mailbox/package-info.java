/**
 * Mail that readers write to their library: each letter becomes a request with the time at which it arrived (SYS-07).
 *
 * <p>{@link org.kaijuan.mailbox.MailServer} takes letters by SMTP for {@code CODE@domain} or {@code CODE+KIND@domain}, where
 * CODE is a library's and KIND a kind of request. {@link org.kaijuan.mailbox.MailIntake} keeps a letter before it is
 * acknowledged, then hands it to the desk in the name of the reader whose address it comes from. A letter of lines like
 * "题名：…" answers the form of its kind; every other letter is a consultation. What comes from an address that no reader
 * of the library has waits until somebody of the library says whose it is.
 *
 * <p>States: received → request | waiting → request | dismissed. Machines' letters (bounces, absence notes, lists) are
 * dismissed at once and never answered, so that no two programs write to each other for ever.
 *
 * <p>Invariants: what was acknowledged is stored; a letter that is sent twice is one letter (by its Message-ID); a letter
 * is one request at most, since its id is the request's key. The sender's address proves nothing: results go to the
 * reader's own account, never to the address that wrote.
 *
 * <p>Owns {@code mailbox.letter}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "database", "audit", "identity", "policy", "jobs", "retention", "desk"})
@NullMarked
package org.kaijuan.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
