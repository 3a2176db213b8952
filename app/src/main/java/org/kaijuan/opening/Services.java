package org.kaijuan.opening;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** All services that the modules have declared: online ones first, then by key. */
@Component
class Services {

    private final List<ServiceDefinition> inOrder;

    Services(List<ServiceDefinition> declared) {
        inOrder = declared.stream()
                .sorted(Comparator.comparing(ServiceDefinition::online)
                        .reversed()
                        .thenComparing(ServiceDefinition::key))
                .toList();
        long keys = inOrder.stream().map(ServiceDefinition::key).distinct().count();
        if (keys < inOrder.size()) {
            throw new IllegalStateException("two modules declare the same service: "
                    + inOrder.stream().map(ServiceDefinition::key).collect(Collectors.joining(", ")));
        }
    }

    List<ServiceDefinition> inOrder() {
        return inOrder;
    }

    boolean has(String key) {
        return inOrder.stream().anyMatch(service -> service.key().equals(key));
    }

    void require(String key) {
        if (!has(key)) {
            throw new NotFoundException("service " + key);
        }
    }
}
