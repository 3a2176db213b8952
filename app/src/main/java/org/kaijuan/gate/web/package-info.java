/** The guard's page, what the tablet sends, and the library's list of parcels. */
@NullMarked
package org.kaijuan.gate.web;

import org.jspecify.annotations.NullMarked;
