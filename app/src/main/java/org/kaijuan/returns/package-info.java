/**
 * Collection: the province asks, every library answers once, everybody sees who has answered.
 *
 * <p>A <em>notice</em> asks a frozen list of libraries for a return by a deadline: {@code draft → issued → closed}, and
 * re-opened with a reason. A <em>form</em> is data: sections in two mandatory halves (control and service), questions, rules. A
 * <em>return</em> is one library's answer to one notice: {@code draft → submitted → accepted}, or sent back with remarks; a
 * correction is a new <em>edition</em>. Answers, figures, highlights and deeds of the working copy are <em>entries</em>, each
 * with a version of its own, so that several people write at once and nobody's words are lost.
 *
 * <p>Invariants and why they hold: addressees are written once, when the notice is issued, so that rates have a frozen
 * denominator and never pass 100 %; the first complete submission is stamped once ({@code coalesce}) and no correction moves
 * it; on time means stamped before the end of the deadline's day in the business clock's zone; editions are only added; an
 * entry is changed only against the version that its author saw.
 *
 * <p>Declared figures are published by {@link org.kaijuan.figures.FigureSource} under the ids that other modules will compute
 * one day (returns/declared-figures.csv); a computed figure of the same id takes over, and the declared value stays beside it.
 * Only what stands in an edition that was not sent back counts.
 *
 * <p>Events out: {@link org.kaijuan.returns.ReturnChanged}, {@link org.kaijuan.returns.NoticeClosed}. Tables: {@code
 * returns.notice, addressee, attachment, receipt, reminder, notice_event, reporter, form, return, entry, entry_change, edition,
 * declared, return_event, document, proposal}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "jobs",
            "retention",
            "identity",
            "policy",
            "files",
            "messages",
            "opening",
            "figures",
            "prose"
        })
@NullMarked
package org.kaijuan.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
