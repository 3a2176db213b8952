/**
 * The desk: one shape for everything that a reader may ask a library for.
 *
 * <p>A request goes {@code submitted → accepted → in progress ⇄ waiting for reader → fulfilled | declined → closed}; its
 * reader may withdraw it while it is open, and a duplicate may be merged into another one of the same reader. What is
 * particular about a <em>kind</em> of request (its form, its own actions, its part of the page, what fulfilling means) is
 * an {@link org.kaijuan.desk.RequestKind} bean of the module that knows; consultation and the plain kinds of the service
 * guide live here.
 *
 * <p>Invariants: a row changes only together with the steps that explain it ({@code desk.step}: who, business time,
 * recording time, from → to), in one transaction under a row lock, so two librarians who claim at once see one winner;
 * every step sends at most one letter to each person; the same key of the same reader is the same request; only open
 * requests have a running due time, which counts working hours of the kind's service and stands still while the reader is
 * asked something.
 *
 * <p>Events out: {@link org.kaijuan.desk.RequestSubmitted}, {@link org.kaijuan.desk.RequestClaimed}, {@link
 * org.kaijuan.desk.RequestFulfilled}, {@link org.kaijuan.desk.RequestDeclined}, {@link org.kaijuan.desk.RequestClosed}.
 * Tables: {@code desk.request, step, attachment, enclosure, canned_reply, saved_view, guide_entry, contact}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "jobs",
            "identity",
            "policy",
            "files",
            "messages",
            "opening",
            "figures",
            "continuity"
        })
@NullMarked
package org.kaijuan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
