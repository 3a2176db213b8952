package org.kaijuan.duties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * A post that is on duty, for everybody to see: never with a name.
 *
 * @param manned false for a gap
 */
public record PostOnDuty(String post, @Nullable UnitId department, Instant from, Instant until, boolean manned) {}
