package org.kaijuan.identity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what all modules keep about a person. */
@Service
public class OwnDataFile {

    private final List<OwnData> sections;
    private final Audit audit;

    OwnDataFile(List<OwnData> sections, Audit audit) {
        this.sections =
                sections.stream().sorted(Comparator.comparing(OwnData::section)).toList();
        this.audit = audit;
    }

    /** The actor's own data: section → rows of field → value. Sections with nothing in them are left out. */
    public Map<String, List<Map<String, Object>>> of(Actor actor) {
        PersonId person = actor.requirePerson();
        Map<String, List<Map<String, Object>>> file = new LinkedHashMap<>();
        for (OwnData each : sections) {
            List<Map<String, Object>> rows = each.of(person);
            if (!rows.isEmpty()) {
                file.put(each.section(), rows);
            }
        }
        return file;
    }

    /** The same, to be taken away; leaves a trace. */
    @Transactional
    public Map<String, List<Map<String, Object>>> export(Actor actor) {
        Map<String, List<Map<String, Object>>> file = of(actor);
        audit.exported(
                actor,
                actor.library(),
                "identity.own-data",
                file.values().stream().mapToLong(List::size).sum());
        return file;
    }
}
