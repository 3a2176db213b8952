package org.kaijuan.answers.web;

import org.kaijuan.answers.EntryProposal;
import org.kaijuan.web.Form;

/**
 * A proposal, and for who may, the decision.
 *
 * @param path of the list it stands in
 */
public record ProposalPage(String path, EntryProposal proposal, String libraryName, boolean mayDecide, Form form) {

    public boolean isOfProvince() {
        return path.startsWith("/province");
    }
}
