/**
 * What is kept about people goes when its time is over. A module that keeps something for a while says so by a bean {@link
 * org.kaijuan.retention.Kept}: a policy with the time, and how to erase a library's share of it.
 *
 * <p>Every night one node goes through them all, library by library and a thousand rows at a time, each thousand in a
 * transaction of its own, so that it never stands in anybody's way and loses nothing when it is killed. How many rows of what
 * went for which library is in the audit trail; what was in them is not. Time is system time: nothing is erased because the
 * business clock of a demo was moved.
 *
 * <p>What has one time for all installations is erased where it is kept: sign-in tries and tokens ({@code identity}), stored
 * answers ({@code web}), sessions (Spring Session). The whole table is docs/ops/privacy.md. No tables.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "jobs", "identity", "policy"})
@NullMarked
package org.kaijuan.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
