/**
 * What readers and staff are told: an inbox for everybody, and mail for those who have an address.
 *
 * <p>{@link org.kaijuan.messages.Messages#send} writes a letter in the caller's transaction: into the inbox at once, and as a
 * <em>dispatch</em> per outgoing {@link org.kaijuan.messages.Channel}. Dispatches: {@code held} (for review) → {@code waiting} →
 * {@code sending} → {@code sent} | {@code failed} | {@code uncertain} | {@code bounced}; {@code dropped} by staff.
 *
 * <p>Invariants and why they hold:
 *
 * <ul>
 *   <li>One letter per person and decision: a unique key. Asking again is harmless; {@link
 *       org.kaijuan.messages.Messages#digest} adds lines to the same letter.
 *   <li>A node claims one dispatch at a time ({@code for update skip locked}, a lease of five minutes); the lease of a dead
 *       node runs out and another takes over.
 *   <li>Nothing goes out twice after a crash. Right before the last byte of a mail the node notes that it is transmitting; a
 *       lease that ran out before that note is simply sent again, one that ran out after it is <em>uncertain</em>: the server
 *       may or may not have it. Staff decide; the inbox has the letter in any case. The window is the time between the final
 *       dot and the server's 250, and the Message-ID is the letter's id, so that even then a duplicate can be recognised.
 *   <li>The outbox folder needs no such care: writing the same file again is the same file.
 *   <li>In a replay of past days and in a drill letters reach inboxes only; what a drill's backup had waiting to be sent goes
 *       into the copy's outbox folder at most, never to a server.
 * </ul>
 *
 * <p>Retries and leases run on system time, what a letter says on business time. Tables: {@code messages.letter}, {@code
 * messages.dispatch}, {@code messages.template}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "database", "audit", "identity", "policy", "jobs", "retention"})
@NullMarked
package org.kaijuan.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
