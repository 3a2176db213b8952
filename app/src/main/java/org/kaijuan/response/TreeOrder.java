package org.kaijuan.response;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;

/** Units as people read a tree: each right after the one above it and the others there. */
final class TreeOrder {

    static final Comparator<UnitView> BRANCH_BY_BRANCH =
            Comparator.comparing(unit -> unit.path().stream().map(UnitId::code).collect(Collectors.joining("/")));

    private TreeOrder() {}
}
