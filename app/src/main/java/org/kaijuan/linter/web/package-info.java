/** The page and the API of the linter. */
@NullMarked
package org.kaijuan.linter.web;

import org.jspecify.annotations.NullMarked;
