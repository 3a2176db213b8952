package org.kaijuan.answers.web;

import java.util.List;
import java.util.function.Function;
import org.kaijuan.answers.EntryProposal;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * What libraries have proposed.
 *
 * @param path of the list: the desk's or the province's
 * @param libraries to choose from; none if there is only one
 */
public record ProposalsPage(
        String path,
        Listing<EntryProposal> proposals,
        List<Option> libraries,
        List<Option> states,
        Function<LibraryId, String> names) {

    public boolean isOfProvince() {
        return path.startsWith("/province");
    }

    public String name(EntryProposal proposal) {
        return names.apply(proposal.library());
    }

    /** The tone of its badge. */
    public static String tone(EntryProposal proposal) {
        return switch (proposal.state()) {
            case OPEN -> "wait";
            case ACCEPTED -> "done";
            case DECLINED -> "quiet";
        };
    }
}
