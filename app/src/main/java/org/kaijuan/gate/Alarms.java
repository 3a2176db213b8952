package org.kaijuan.gate;

import java.util.Locale;
import java.util.UUID;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.coordination.NewIncident;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** One tap at the gate becomes an incident of the library, once. Called within a transaction. */
@Component
class Alarms {

    private static final int LONGEST = 500;
    private static final Locale WRITTEN = Locale.SIMPLIFIED_CHINESE;

    private final Incidents incidents;
    private final ActRows acts;
    private final Words words;

    Alarms(Incidents incidents, ActRows acts, Words words) {
        this.incidents = incidents;
        this.acts = acts;
        this.words = words;
    }

    /** Refused: {@code gate.words-too-long}, {@code gate.not-a-guard}. */
    Outcome<UUID> raise(Doer doer, GateAct.Alarm alarm) {
        UUID nonce = alarm.stamp().nonce();
        if (!doer.actor().may(GatePermissions.SERVE, alarm.library())) {
            return Outcome.refused("gate.not-a-guard");
        }
        if (alarm.words().length() > LONGEST) {
            return Outcome.refused("gate.words-too-long", LONGEST);
        }
        String title =
                words.of(WRITTEN, Text.of("gate.alarm.title." + alarm.alarm().code()));
        if (!acts.insert(nonce, alarm.library(), null, ActKind.ALARM, doer, title, null)) {
            return Outcome.done(nonce);
        }
        String text = words.of(WRITTEN, Text.of("gate.alarm.text")) + "\n" + alarm.words();
        NewIncident incident = new NewIncident(
                alarm.library(), title, text.strip(), alarm.alarm().severity(), null);
        incidents.raise(doer.actor(), incident).orThrow();
        return Outcome.done(nonce);
    }
}
