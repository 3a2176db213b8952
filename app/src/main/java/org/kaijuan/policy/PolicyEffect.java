package org.kaijuan.policy;

import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Text;

/**
 * What a change would do to one library on the first day of the change.
 *
 * @param changes whether another value would hold; if not, a nearer unit or a stricter rule decides, or it is the same value
 */
public record PolicyEffect(LibraryView library, Text before, Text after, boolean changes) {}
