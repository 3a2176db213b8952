package org.kaijuan.answers;

import java.util.List;
import java.util.Map;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Tells the province what is proposed to it, and libraries what came of it. */
@Component
class ProposalLetters {

    private final Messages messages;
    private final People people;
    private final Libraries libraries;

    ProposalLetters(Messages messages, People people, Libraries libraries) {
        this.messages = messages;
        this.people = people;
        this.libraries = libraries;
    }

    void proposed(EntryProposal proposal) {
        String name = libraries.get(proposal.library()).name();
        deciders()
                .forEach(person -> messages.send(new Letter(
                        person,
                        null,
                        "answers.proposed",
                        Map.of("question", proposal.question(), "proposer", name),
                        "answers.proposed:" + proposal.id(),
                        "/province/answers/proposals/" + proposal.id())));
    }

    void decided(EntryProposal proposal) {
        PersonId proposer = proposal.proposedBy();
        if (proposer == null) {
            return;
        }
        String template = "answers.proposal-" + proposal.state().code();
        messages.send(new Letter(
                proposer,
                proposal.library(),
                template,
                Map.of("question", proposal.question(), "reason", proposal.reason()),
                template + ":" + proposal.id(),
                "/desk/answers/proposals/" + proposal.id()));
    }

    /** Who holds the permission for all libraries, which nobody of one library does. */
    private List<PersonId> deciders() {
        LibraryId any = libraries.all().getFirst().id();
        return people.holding(AnswersAccess.DECIDE, any).stream()
                .filter(person -> person.library() == null)
                .map(person -> person.id())
                .toList();
    }
}
