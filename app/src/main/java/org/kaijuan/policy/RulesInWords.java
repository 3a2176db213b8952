package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Service;

/** Rules as texts for readers quote them: by their key, in words. Asking costs no query. */
@Service
public class RulesInWords {

    private final PolicyTable table;
    private final Definitions definitions;
    private final Libraries libraries;

    RulesInWords(PolicyTable table, Definitions definitions, Libraries libraries) {
        this.table = table;
        this.definitions = definitions;
        this.libraries = libraries;
    }

    /**
     * What a rule says.
     *
     * @param since first day of the decision that holds; absent where nobody has decided
     * @param order by which it was decided
     */
    public record Rule(
            Text value, @Nullable LocalDate since, @Nullable String order) {}

    /** The keys of all rules that say something before anybody decides, in order. */
    public List<String> keys() {
        return definitions.all().stream()
                .filter(definition -> !definition.preset().equals(PolicyDefinition.UNSAID))
                .map(PolicyDefinition::key)
                .toList();
    }

    /** What a rule says for a library on a day; nothing if there is no such rule. */
    public Optional<Rule> rule(String key, LibraryId library, LocalDate day) {
        return definitions.all().stream()
                .filter(definition -> definition.key().equals(key))
                .findFirst()
                .map(definition -> rule(definition, library, day));
    }

    private <T> Rule rule(PolicyDefinition<T> definition, LibraryId library, LocalDate day) {
        InForce<T> inForce = table.decisions().at(definition, Policies.upwards(libraries.ancestors(library)), day);
        return new Rule(definition.describe(inForce.value()), inForce.since(), inForce.order());
    }
}
