package org.kaijuan.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.PersonView;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.PlanView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * What carrying the plan out would do, before anything happens.
 *
 * @param posts posts that its steps name
 * @param colleagues who may be named for them
 * @param forecast what its library may expect; absent for the plan of an office
 */
public record BeginPage(
        PlanView plan,
        EditionView edition,
        List<String> posts,
        List<PersonView> colleagues,
        @Nullable ForecastPage forecast,
        ActionWords words,
        Form form) {

    /** The field in which somebody is named for a post. */
    public static String field(int post) {
        return "person-" + post;
    }

    public List<Option> people() {
        return colleagues.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }
}
