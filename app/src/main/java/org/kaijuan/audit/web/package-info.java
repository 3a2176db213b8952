/** The page of the trail: search, page, export. */
@NullMarked
package org.kaijuan.audit.web;

import org.jspecify.annotations.NullMarked;
