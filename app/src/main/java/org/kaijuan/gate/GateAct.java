package org.kaijuan.gate;

import java.util.UUID;
import org.kaijuan.kernel.LibraryId;

/** Something that a guard did, as a tablet reports it. */
public sealed interface GateAct {

    Stamp stamp();

    /** An act upon one parcel. */
    sealed interface OnParcel extends GateAct {

        ParcelId parcel();

        ActKind kind();
    }

    /**
     * Somebody took a parcel away and signed for it, with a finger or by the number of a card.
     *
     * @param proxy who came instead, as they said; empty if the one it is for came
     * @param card the number of the collector's card; empty without one
     * @param signature PNG in Base64; empty without one
     */
    record HandOver(Stamp stamp, ParcelId parcel, Collector collector, String proxy, String card, String signature)
            implements OnParcel {

        @Override
        public ActKind kind() {
            return ActKind.HAND_OVER;
        }
    }

    /** A parcel goes back to the library. */
    record Return(Stamp stamp, ParcelId parcel, ReturnReason reason) implements OnParcel {

        @Override
        public ActKind kind() {
            return ActKind.RETURN;
        }
    }

    /**
     * An act was a mistake.
     *
     * @param undoes nonce of that act
     */
    record Undo(Stamp stamp, ParcelId parcel, UUID undoes, String reason) implements OnParcel {

        @Override
        public ActKind kind() {
            return ActKind.UNDO;
        }
    }

    /** Something is wrong at the gate. */
    record Alarm(Stamp stamp, LibraryId library, AlarmKind alarm, String words) implements GateAct {}

    /** The guard took note of a briefing (HLT-18). */
    record Heard(Stamp stamp, UUID briefing) implements GateAct {}
}
