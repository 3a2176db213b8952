/** The pages and the API of groups, tasks, meetings, incidents and reviews. */
@NullMarked
package org.kaijuan.coordination.web;

import org.jspecify.annotations.NullMarked;
