package org.kaijuan.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of this installation. Asked for late, because a kind's module itself stands on the desk. */
@Component
class Kinds {

    private final ObjectProvider<RequestKind> beans;
    private volatile Map<String, RequestKind> byKey = Map.of();

    Kinds(ObjectProvider<RequestKind> beans) {
        this.beans = beans;
    }

    /** Online first, on-site after (SVC-01), then by their order. */
    List<RequestKind> all() {
        return byKey().values().stream()
                .sorted(Comparator.comparing(RequestKind::isOnline)
                        .reversed()
                        .thenComparingInt(RequestKind::order)
                        .thenComparing(RequestKind::key))
                .toList();
    }

    RequestKind get(String key) {
        RequestKind kind = byKey().get(key);
        if (kind == null) {
            throw new NotFoundException("kind of request " + key);
        }
        return kind;
    }

    private Map<String, RequestKind> byKey() {
        if (byKey.isEmpty()) {
            byKey = beans.stream().collect(Collectors.toUnmodifiableMap(RequestKind::key, Function.identity()));
        }
        return byKey;
    }
}
