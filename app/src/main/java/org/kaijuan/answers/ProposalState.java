package org.kaijuan.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a proposal. The text is the message {@code answers.proposal.state.<code>}. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED;

    /** As stored, in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that code, if it is one. */
    public static Optional<ProposalState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
