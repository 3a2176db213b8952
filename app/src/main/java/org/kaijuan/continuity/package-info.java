/**
 * One order closes the building and opens the services.
 *
 * <p>An order ({@code Orders}) is a list of steps for a unit of the tree and some days. Each step is an
 * action that a module offers ({@link org.kaijuan.continuity.ContinuityAction}): switch services, set a rule, hold letters,
 * extend due times. States: draft → applying → applied → (revising → applied) → ended, or undoing → undone. What an order
 * will do is shown before it does it; only what was shown is applied. Whatever it switches stands in the switch log
 * ({@code SwitchLog}), from which the way back is made.
 *
 * <p>Invariants: an action runs in one transaction with its log and the note that it ran for these libraries, so after {@code
 * kill -9} it is neither lost nor done twice. Every such transaction holds the order's row: a step that begins after the
 * order was withdrawn finds that out and does nothing. An order ends what it decided itself and nothing else, so of two that
 * overlap the other still says what it said. What was in force on a past day stays on record.
 *
 * <p>Tables: {@code continuity.order}, {@code step}, {@code preview}, {@code carried_out}, {@code switch}, {@code entry}.
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
            "retention"
        })
@NullMarked
package org.kaijuan.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
