package org.kaijuan.duties;

import org.kaijuan.kernel.PersonId;

/**
 * Somebody who could take a duty.
 *
 * @param taken turns in this roster and post
 * @param share what would be fair, in turns
 * @param away on leave that day
 * @param busy has another duty that day
 * @param resting would have to rest after a night, before or after it
 */
public record Candidate(
        PersonId person, String name, int taken, double share, boolean away, boolean busy, boolean resting) {

    public boolean isFree() {
        return !away && !busy && !resting;
    }
}
