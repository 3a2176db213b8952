/**
 * Papers for readers who cannot come: from a citation to a file behind a one-time link.
 *
 * <p>Document delivery is a kind of request at the desk ({@link org.kaijuan.delivery.DocumentDelivery}); the desk owns the
 * request, its conversation and its state. What this module owns:
 *
 * <ul>
 *   <li><em>work</em>: what is cited, once, however differently it was typed ({@code delivery.citation} reads and compares
 *       citations, see there).
 *   <li><em>want</em>: that a request wants a work; the reader's quota of the day, pages and declaration.
 *   <li><em>supply</em>: one search for one work on behalf of one library, for all of its readers who want it. {@code
 *       searching} (a supplier has it) ⇄ {@code returned} (back with the librarian) → {@code supplied | given-up}.
 *   <li><em>supplier</em> and <em>rota</em>: who is asked in which order, as data. Who is closed today in its own zone is passed
 *       over; who does not answer in time, or cannot, passes it on.
 *   <li><em>delivered</em>: one row for each paper that reached a reader, through a request or imported from elsewhere. All
 *       figures of deliveries count these rows (SVC-13, SVC-14). No request carries a charge.
 * </ul>
 *
 * <p>Invariants and why they hold: a library has at most one open search for a work (unique index), so five readers cost one
 * scan; a search changes only under its row lock, and its lock never waits while a request is locked, so requests and
 * searches cannot wait for each other; a want ends once (conditional update), and only its end writes a delivered row, which
 * is unique by request; a day's quota is taken by a conditional update; a row of an imported list has a key, so importing
 * the list again adds nothing.
 *
 * <p>Suppliers on other systems: {@link org.kaijuan.delivery.SupplyAsked} says that a supplier was asked, {@link
 * org.kaijuan.delivery.Supplies#supply} and {@link org.kaijuan.delivery.Supplies#cannotSupply} take the answer. A gateway that
 * speaks ISO 18626 needs no more than these.
 *
 * <p>Events out: {@link org.kaijuan.delivery.SupplyAsked}. In: {@link org.kaijuan.files.FileDelivered}, the receipt. Tables:
 * {@code delivery.work, want, quota, supply, supply_event, supplier, rota, delivered, batch, statement_row}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "command",
            "audit",
            "jobs",
            "identity",
            "policy",
            "files",
            "messages",
            "opening",
            "figures",
            "desk"
        })
@NullMarked
package org.kaijuan.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
