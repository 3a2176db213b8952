/** Orders in three steps, what they did, the switch log; and the same for integrators. */
@NullMarked
package org.kaijuan.continuity.web;

import org.jspecify.annotations.NullMarked;
