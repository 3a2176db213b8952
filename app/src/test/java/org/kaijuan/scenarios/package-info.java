/** Whole scenarios of the mission, each from its first page to its last. */
@NullMarked
package org.kaijuan.scenarios;

import org.jspecify.annotations.NullMarked;
