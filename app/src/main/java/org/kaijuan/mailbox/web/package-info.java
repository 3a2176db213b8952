/** The page of a library's incoming mail. */
@NullMarked
package org.kaijuan.mailbox.web;

import org.jspecify.annotations.NullMarked;
