/** The pages of chat groups and of what was posted to them. */
@NullMarked
package org.kaijuan.channels.web;

import org.jspecify.annotations.NullMarked;
