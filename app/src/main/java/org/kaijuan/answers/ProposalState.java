package org.kaijuan.answers;

import java.util.Optional;
import org.kaijuan.kernel.Coded;

/** What became of a proposal. The text is the message {@code answers.proposal.state.<code>}. */
public enum ProposalState implements Coded {
    OPEN,
    ACCEPTED,
    DECLINED;

    /** The state of that code, if it is one. */
    public static Optional<ProposalState> of(String code) {
        return Coded.find(values(), code);
    }
}
