package org.kaijuan.messages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** This node's thread that takes due dispatches one by one and delivers them. Every node has one. */
@Component
class Postman extends Carrier {

    /** Pauses after the first, second … failed attempt; after the last one the dispatch has failed. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Channel channel;
    private final LetterStore letters;
    private final DispatchStore dispatches;
    private final Senders senders;

    Postman(Channel channel, LetterStore letters, DispatchStore dispatches, Senders senders) {
        super("postman");
        this.channel = channel;
        this.letters = letters;
        this.dispatches = dispatches;
        this.senders = senders;
    }

    @Override
    protected void look() {
        dispatches.recover();
        round();
    }

    /** Delivers what is due now; tells how many dispatches it took in hand. */
    int round() {
        return takeAll(() -> dispatches.claim(channel), this::deliver);
    }

    /** Whether the receiver is there, so that it makes sense to go on. */
    private boolean deliver(DispatchStore.Claim claim) {
        Optional<Mail> mail = letters.mail(claim.letter(), senders.of(claim.library()), claim.address());
        if (mail.isEmpty()) {
            return true;
        }
        try {
            String receipt = channel.deliver(mail.get(), () -> noteLastStep(claim));
            dispatches.sent(claim, receipt);
            letters.erase(claim.letter());
            return true;
        } catch (Channel.DeliveryException e) {
            return settle(claim, e);
        }
    }

    private void noteLastStep(DispatchStore.Claim claim) {
        if (!dispatches.noteTransmitting(claim)) {
            throw new IllegalStateException("the claim on letter " + claim.letter() + " was lost");
        }
    }

    private boolean settle(DispatchStore.Claim claim, Channel.DeliveryException e) {
        LOG.warn("Letter {} was not delivered ({}): {}", claim.letter(), e.verdict(), e.getMessage());
        String error = String.valueOf(e.getMessage());
        return switch (e.verdict()) {
            case NEVER -> {
                dispatches.fail(claim, error);
                yield true;
            }
            case UNKNOWN -> {
                dispatches.unknown(claim, error);
                yield true;
            }
            case LATER -> {
                again(claim, error);
                yield false;
            }
        };
    }

    private void again(DispatchStore.Claim claim, String error) {
        if (claim.attempt() > BACK_OFF.size()) {
            dispatches.fail(claim, error);
        } else {
            dispatches.retry(claim, error, BACK_OFF.get(claim.attempt() - 1));
        }
    }
}
