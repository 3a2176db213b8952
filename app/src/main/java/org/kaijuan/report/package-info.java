/**
 * The living report: the province's text about what its libraries did, in which every number is a query.
 *
 * <p>A report is made from a template for a collection notice. Its chapters hold blocks; a block is words with references in
 * them: to a figure ({@link org.kaijuan.figures.Figures}), to a highlight that a library sent in its return, or a footnote. It
 * is never compiled into the table: {@link org.kaijuan.report.Reports} reads the references anew whenever it is opened, so a
 * correction shows at once, and {@link org.kaijuan.report.Changes} sets it against what the secretariat last accepted,
 * sentence by sentence. {@link org.kaijuan.report.Signatures} freezes an edition with its hash; whatever changes
 * afterwards is the draft of the next one.
 *
 * <p>Invariants: no number of a figure is stored in a block; a locked block keeps its bytes through compiling, editing and
 * linting; an edition never changes, and its bytes give its hash; of two who change one paragraph at once the second is
 * shown both texts, and nothing that was typed is lost. A reference that leads nowhere is shown and found, never a crash.
 *
 * <p>Tables: {@code report.report}, {@code report.chapter}, {@code report.block} and {@code report.block_version}, {@code
 * report.remark}, {@code report.held}, {@code report.edition}, {@code report.verdict}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "database", "audit", "identity", "figures", "prose", "linter", "returns"
        })
@NullMarked
package org.kaijuan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
