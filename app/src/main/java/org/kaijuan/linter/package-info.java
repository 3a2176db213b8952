/**
 * The linter: reads a text and says what a person should look at before it is signed.
 *
 * <p>Plain Java without Spring below the pages. {@link org.kaijuan.linter.Linter} runs the rules, each a class of its own with
 * what it looks for and where it stops, over a {@link org.kaijuan.linter.Reading} of the text. What the rules know of the
 * language are lists in {@code resources/linter}; none names an institution or the wording of a certain text.
 *
 * <p>Invariants: the text is never changed, and nothing of it is kept; a warning that is false is a defect, a hint may be
 * false; the quote of every span stands in the text at its offsets; time is linear in the text.
 *
 * <p>Decisions about findings belong to whoever owns the text. Owns no tables.
 */
@ApplicationModule(allowedDependencies = {"kernel", "prose", "web", "audit", "identity"})
@NullMarked
package org.kaijuan.linter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
