/** The reader's inbox, and the mailroom of the staff. */
@NullMarked
package org.kaijuan.messages.web;

import org.jspecify.annotations.NullMarked;
