/**
 * Reading what people wrote: a text with places that can be named, and what it says in numbers.
 *
 * <p>Plain Java without Spring. {@link org.kaijuan.prose.Prose} is the text, {@link org.kaijuan.prose.Span} a place in it. The
 * linter and the proposals for a return work on these.
 *
 * <p>Invariant: the quote of a span is what stands in the text between its offsets.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.kaijuan.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
