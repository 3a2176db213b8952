/** The report on the province's desk: reading, editing, changes, signature, and its way out as API, Word, PDF and page. */
@NullMarked
package org.kaijuan.report.web;

import org.jspecify.annotations.NullMarked;
