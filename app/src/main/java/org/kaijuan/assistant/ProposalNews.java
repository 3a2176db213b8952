package org.kaijuan.assistant;

import java.util.UUID;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.ProposalDecided;
import org.kaijuan.answers.ProposalId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the province made of proposals: an answer for whoever asked, or the library looks at the question again. */
@Component
class ProposalNews {

    private final Topics topics;
    private final TopicQueries queries;
    private final Askers askers;

    ProposalNews(Topics topics, TopicQueries queries, Askers askers) {
        this.topics = topics;
        this.queries = queries;
        this.askers = askers;
    }

    /** Hearing it twice changes nothing. */
    @ApplicationModuleListener
    void decided(ProposalDecided decided) {
        queries.of(new ProposalId(decided.proposal())).ifPresent(topic -> decided(topic, decided));
    }

    private void decided(Topic topic, ProposalDecided decided) {
        UUID entry = decided.entry();
        if (entry == null) {
            topics.propose(topic.id(), null);
            return;
        }
        boolean isClosed = topics.close(topic.id(), "answered", new EntryId(entry), decided.by(), decided.at());
        if (isClosed && decided.isShown()) {
            askers.tell(topic);
        }
    }
}
