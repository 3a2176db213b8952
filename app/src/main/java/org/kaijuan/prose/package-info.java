/**
 * Reading what people wrote: a text with places that can be named, and what it says in numbers.
 *
 * <p>Plain Java without Spring. {@link org.kaijuan.prose.Prose} is the text, {@link org.kaijuan.prose.Span} a place in it. The
 * linter and the proposals for a return work on these. {@link org.kaijuan.prose.Quantities}, {@link
 * org.kaijuan.prose.DateMentions} and {@link org.kaijuan.prose.Sentences} find what is there. Their vocabulary is data
 * ({@code resources/prose}), so that a new measure word is a line and no code.
 *
 * <p>{@link org.kaijuan.prose.ProseFile} reads what people hand in. {@link org.kaijuan.prose.Proposals} and {@link
 * org.kaijuan.prose.Highlights} look for what a form asks; by which words is data of that form, in the notation of {@link
 * org.kaijuan.prose.Sought}. On nine returns that were written after the cues and read unseen they had a precision of 0.96 and
 * a recall of 0.89; the test prints what they have now.
 *
 * <p>Invariants: the quote of a span is what stands in the text between its offsets; what is found is in the order of the text
 * and does not overlap; reading takes time linear in the text (each expression starts only at a character that can open a
 * match, and none of them backtracks over more than a line).
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.kaijuan.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
