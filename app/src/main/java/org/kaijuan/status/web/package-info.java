/** Boards for staff: the day's board of one's own library, and all libraries on any day. */
@NullMarked
package org.kaijuan.status.web;

import org.jspecify.annotations.NullMarked;
