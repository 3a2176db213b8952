package org.kaijuan.gate.web;

import java.util.List;
import org.kaijuan.gate.AlarmKind;
import org.kaijuan.gate.GateSheet;
import org.kaijuan.kernel.PersonId;

/** The guard's page. */
public record GatePage(GateSheet sheet, PersonId guard) {

    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.values());
    }
}
