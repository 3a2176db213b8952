package org.kaijuan.response;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** A proposal for a mode. */
public record ProposalId(UUID value) {

    static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static ProposalId of(String text) {
        try {
            return new ProposalId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("proposal " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
