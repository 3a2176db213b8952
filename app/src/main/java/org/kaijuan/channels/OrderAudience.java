package org.kaijuan.channels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * The groups that an order means to tell: those of its libraries and, if it is for all libraries that there are, those of the
 * province, too, which are for who may do so in all libraries.
 */
@Component
class OrderAudience {

    static final String AUDIENCES = "audiences";

    private final ChatGroupRows groups;
    private final Libraries libraries;

    OrderAudience(ChatGroupRows groups, Libraries libraries) {
        this.groups = groups;
        this.libraries = libraries;
    }

    /** Paused ones too; all audiences if the order names none. */
    List<ChatGroupView> of(ActionCall call) {
        List<String> audiences = call.list(AUDIENCES);
        return groups.of(Scope.of(call.libraries().libraries()), isForAll(call)).stream()
                .filter(ChatGroupView::isAlive)
                .filter(group -> audiences.isEmpty()
                        || audiences.contains(group.audience().code()))
                .toList();
    }

    /** Those that take posts now, by whose they are; the province's stand under no library. */
    static Map<Optional<LibraryId>, List<ChatGroupView>> byOwner(List<ChatGroupView> meant) {
        return meant.stream()
                .filter(ChatGroupView::takesPosts)
                .collect(Collectors.groupingBy(
                        group -> Optional.ofNullable(group.library()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Asked of the whole order, also where the call is about some of its libraries. */
    private boolean isForAll(ActionCall call) {
        Set<LibraryId> all = libraries.everywhere().libraries();
        return !all.isEmpty() && libraries.under(call.unit()).libraries().containsAll(all);
    }
}
