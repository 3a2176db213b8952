/** Pages about services and hours: the board of the libraries, a library's fortnight with its forms, the sign at the door. */
@NullMarked
package org.kaijuan.opening.web;

import org.jspecify.annotations.NullMarked;
