package org.kaijuan.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Everything that may be allowed, as the modules declare it. */
@Component
class PermissionCatalogue {

    private final List<PermissionSet> sets;

    PermissionCatalogue(List<PermissionSet> sets) {
        this.sets = sets.stream()
                .sorted(Comparator.comparing(PermissionSet::module))
                .toList();
    }

    /** By module, in the order of their names. */
    List<PermissionSet> sets() {
        return sets;
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>();
        sets.forEach(set -> set.definitions().forEach(definition -> all.add(definition.permission())));
        return all;
    }
}
