package org.kaijuan.policy;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All rules that the modules have declared, by key. */
@Component
class Definitions {

    private final Map<String, PolicyDefinition<?>> byKey = new TreeMap<>();

    Definitions(ObjectProvider<PolicyDefinition<?>> declared) {
        for (PolicyDefinition<?> definition : declared) {
            if (byKey.put(definition.key(), definition) != null) {
                throw new IllegalStateException("two modules declare the policy " + definition.key());
            }
        }
    }

    Collection<PolicyDefinition<?>> all() {
        return byKey.values();
    }

    PolicyDefinition<?> get(String key) {
        PolicyDefinition<?> definition = byKey.get(key);
        if (definition == null) {
            throw new NotFoundException("policy " + key);
        }
        return definition;
    }
}
