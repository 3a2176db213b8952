/** The board of figures, the page of each, and the API. */
@NullMarked
package org.kaijuan.figures.web;

import org.jspecify.annotations.NullMarked;
