/** The pages behind one-time links. */
@NullMarked
package org.kaijuan.files.web;

import org.jspecify.annotations.NullMarked;
