package org.kaijuan.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Tells the patron where their parcel is; one letter for each thing that happens to it. */
@Component
class ParcelLetters {

    private static final String INBOX = "/inbox";

    private final Messages messages;

    ParcelLetters(Messages messages) {
        this.messages = messages;
    }

    void ready(ParcelView parcel) {
        send(parcel, "gate.ready", parcel.id().toString(), Map.of());
    }

    void handedOver(ParcelView parcel, UUID act, Collector collector, Doer doer) {
        String template = switch (collector) {
            case SELF -> "gate.handed-over";
            case PROXY -> "gate.handed-over-to-proxy";
        };
        send(parcel, template, act.toString(), Map.of("at", doer.at()));
    }

    void returned(ParcelView parcel, UUID act, ReturnReason reason) {
        String template = switch (reason) {
            case REFUSED -> "gate.refused";
            case NOT_COLLECTED -> "gate.not-collected";
            case RECALLED -> "gate.recalled";
        };
        send(parcel, template, act.toString(), Map.of());
    }

    void undone(ParcelView parcel, UUID act) {
        send(parcel, "gate.undone", act.toString(), Map.of());
    }

    private void send(ParcelView parcel, String template, String decision, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("number", parcel.spoken());
        values.put("pieces", parcel.pieces());
        values.put("from", parcel.from());
        values.put("to", parcel.to());
        String link = parcel.request() == null ? INBOX : "/requests/" + parcel.request();
        messages.send(new Letter(parcel.patron(), parcel.library(), template, values, template + ":" + decision, link));
    }
}
