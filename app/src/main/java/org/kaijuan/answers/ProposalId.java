package org.kaijuan.answers;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A proposal of a library to the bank of the province. */
public record ProposalId(UUID value) {

    static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
