/** The pages of long work: the list, and one page per job that follows it to its result. */
@NullMarked
package org.kaijuan.jobs.web;

import org.jspecify.annotations.NullMarked;
