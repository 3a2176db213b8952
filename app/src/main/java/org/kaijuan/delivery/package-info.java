/** Papers for readers who cannot come: from a citation to a file behind a one-time link. */
@NullMarked
package org.kaijuan.delivery;

import org.jspecify.annotations.NullMarked;
