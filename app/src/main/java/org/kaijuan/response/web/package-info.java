/** Levels and risks of the province, the rules that hold for a library and why, directives and who has read them. */
@NullMarked
package org.kaijuan.response.web;

import org.jspecify.annotations.NullMarked;
