package org.kaijuan.returns;

import org.kaijuan.kernel.LibraryId;

/**
 * What a library reports is not what it was: submitted, corrected, sent back or accepted. Published in the transaction of the
 * change.
 *
 * @param edition the edition that stands now; 0 if none does
 */
public record ReturnChanged(NoticeId notice, ReturnId id, LibraryId library, int edition) {}
