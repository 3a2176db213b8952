package org.kaijuan.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;

/**
 * A kind that is nothing but a form: consultation, and each category of the service guide whose own module is not there
 * yet.
 *
 * @param titleFields whose answers make the title
 */
record PlainKind(
        String key,
        boolean isOnline,
        int order,
        String icon,
        PolicyDefinition<Duration> dueWithin,
        List<String> titleFields,
        List<FormField> form)
        implements RequestKind {

    PlainKind {
        titleFields = List.copyOf(titleFields);
        form = List.copyOf(form);
    }

    static PlainKind online(
            int order, String key, String icon, int hours, List<String> titleFields, FormField... form) {
        return new PlainKind(key, true, order, icon, within(key, hours), titleFields, List.of(form));
    }

    static PlainKind onSite(
            int order, String key, String icon, int hours, List<String> titleFields, FormField... form) {
        return new PlainKind(key, false, order, icon, within(key, hours), titleFields, List.of(form));
    }

    private static PolicyDefinition<Duration> within(String key, int hours) {
        return PolicyDefinition.duration("desk.due." + key, Duration.ofHours(hours), Combine.NEAREST);
    }

    @Override
    public String title(Map<String, String> fields) {
        return titleFields.stream()
                .map(name -> fields.getOrDefault(name, ""))
                .filter(answer -> !answer.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
