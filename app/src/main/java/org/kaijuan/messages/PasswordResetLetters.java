package org.kaijuan.messages;

import java.util.Map;
import org.kaijuan.identity.PasswordResetRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the link to somebody who forgot their password; in the transaction of the request, so none is lost. */
@Component
class PasswordResetLetters {

    private final Messages messages;

    PasswordResetLetters(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(PasswordResetRequested event) {
        messages.sendSecret(new Letter(
                event.person(),
                event.library(),
                "messages.password-reset",
                Map.of("expires", event.expires()),
                "messages.password-reset:" + event.expires(),
                event.path()));
    }
}
