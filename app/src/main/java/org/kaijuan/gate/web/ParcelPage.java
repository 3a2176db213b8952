package org.kaijuan.gate.web;

import java.util.List;
import java.util.Set;
import org.kaijuan.gate.ActView;
import org.kaijuan.gate.ParcelView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/** One parcel and what happened to it. */
public record ParcelPage(
        LibraryView library, ParcelView parcel, String patron, List<ActView> history, boolean mayLeave, Form form) {

    private static final Set<String> EXPLAINED = Set.of(
            "gate.handed-over-already",
            "gate.returned-already",
            "gate.not-signed",
            "gate.signature-unreadable",
            "gate.proxy-missing",
            "gate.card-of-another",
            "gate.reason-missing",
            "gate.changed-meanwhile",
            "gate.undo-too-late");

    /** The last part of the message key that says in few words why an act was refused. */
    public static String why(ActView act) {
        String code = act.refusal();
        return code != null && EXPLAINED.contains(code) ? code : "other";
    }
}
