package org.kaijuan.identity.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kaijuan.identity.PasswordResetRequested;
import org.kaijuan.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the links that tests would have to read out of letters. */
@Component
class ResetLetters {

    private final Map<PersonId, String> paths = new ConcurrentHashMap<>();

    @EventListener
    void note(PasswordResetRequested event) {
        paths.put(event.person(), event.path());
    }

    /** The last path sent to a person; empty if none was. */
    String path(PersonId person) {
        return paths.getOrDefault(person, "");
    }
}
