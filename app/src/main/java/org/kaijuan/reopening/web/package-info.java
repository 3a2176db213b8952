/** Pages about the way back: the checklist of a library, and those of the past with their lead times. */
@NullMarked
package org.kaijuan.reopening.web;

import org.jspecify.annotations.NullMarked;
