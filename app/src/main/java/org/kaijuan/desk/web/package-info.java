/** The desk's pages and its API. Handlers bind, call a facade of the desk, and answer. */
@NullMarked
package org.kaijuan.desk.web;

import org.jspecify.annotations.NullMarked;
