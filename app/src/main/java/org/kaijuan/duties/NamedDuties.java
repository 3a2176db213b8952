package org.kaijuan.duties;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Puts names to people; whoever has been removed meanwhile has none. */
@Component
class NamedDuties {

    private static final String NOBODY = "—";

    private final People people;

    NamedDuties(People people) {
        this.people = people;
    }

    List<DutyView> of(List<DutyView> duties) {
        Map<PersonId, String> names = names(
                duties.stream().map(DutyView::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return duties.stream()
                .map(duty -> duty.named(name(names, duty.person())))
                .toList();
    }

    DutyView of(DutyView duty) {
        return of(List.of(duty)).getFirst();
    }

    Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.find(Set.copyOf(ids)).stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    String name(PersonId id) {
        return names(Set.of(id)).getOrDefault(id, NOBODY);
    }

    private static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, NOBODY);
    }
}
