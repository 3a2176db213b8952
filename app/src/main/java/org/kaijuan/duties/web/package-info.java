/** Pages about duties: mine, the rosters, single duties, briefings, overtime, calendars; and their API. */
@NullMarked
package org.kaijuan.duties.web;

import org.jspecify.annotations.NullMarked;
