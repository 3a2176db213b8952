package org.kaijuan.gate.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.gate.AlarmKind;
import org.kaijuan.gate.Collector;
import org.kaijuan.gate.GateAct;
import org.kaijuan.gate.ParcelId;
import org.kaijuan.gate.ReturnReason;
import org.kaijuan.gate.Stamp;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Form;

/**
 * An act as a tablet sends it; what a kind does not need is left out.
 *
 * @param kind {@code hand-over}, {@code return}, {@code undo}, {@code alarm} or {@code heard}
 * @param at when it happened, ISO 8601
 * @param by id of who did it; the sender if absent
 * @param late whether it had happened before anybody could be asked; not, if absent
 * @param subject id of the parcel or the briefing
 * @param collector {@code self} or {@code proxy}
 * @param signature PNG in Base64
 * @param reason why it is returned ({@code refused}, {@code not-collected}) or undone; what an alarm is about ({@code fire} …)
 * @param undoes nonce of the act to undo
 */
record ActJson(
        @Nullable String nonce,
        @Nullable String kind,
        @Nullable String at,
        @Nullable String by,
        @Nullable Boolean late,
        @Nullable String subject,
        @Nullable String collector,
        @Nullable String proxy,
        @Nullable String card,
        @Nullable String signature,
        @Nullable String reason,
        @Nullable String undoes,
        @Nullable String words) {

    /** The act, or nothing if something in it cannot be read. */
    Optional<GateAct> read(LibraryId library) {
        try {
            Stamp stamp = new Stamp(
                    UUID.fromString(text(nonce)),
                    Instant.parse(text(at)),
                    by == null ? null : new PersonId(UUID.fromString(by)),
                    Boolean.TRUE.equals(late));
            return Optional.of(act(stamp, library));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private GateAct act(Stamp stamp, LibraryId library) {
        return switch (text(kind)) {
            case "hand-over" ->
                new GateAct.HandOver(
                        stamp,
                        parcel(),
                        Collector.valueOf(constant(collector)),
                        text(proxy),
                        text(card),
                        signature == null ? "" : signature);
            case "return" -> new GateAct.Return(stamp, parcel(), ReturnReason.valueOf(constant(reason)));
            case "undo" -> new GateAct.Undo(stamp, parcel(), UUID.fromString(text(undoes)), text(reason));
            case "alarm" -> new GateAct.Alarm(stamp, library, AlarmKind.valueOf(constant(reason)), text(words));
            case "heard" -> new GateAct.Heard(stamp, UUID.fromString(text(subject)));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private ParcelId parcel() {
        return new ParcelId(UUID.fromString(text(subject)));
    }

    private static String constant(@Nullable String code) {
        return text(code).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : Form.clean(sent).strip();
    }
}
