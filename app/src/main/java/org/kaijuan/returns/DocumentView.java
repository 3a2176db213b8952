package org.kaijuan.returns;

import java.time.Instant;
import java.util.List;

/** A report that a library had already written, and what it may say. */
public record DocumentView(
        DocumentId id,
        ReturnId returned,
        String name,
        String text,
        String byName,
        Instant at,
        List<ProposalView> proposals) {

    public DocumentView {
        proposals = List.copyOf(proposals);
    }

    /** Those about which nobody has decided. */
    public List<ProposalView> open() {
        return proposals.stream().filter(proposal -> proposal.decided() == null).toList();
    }
}
