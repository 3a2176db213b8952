package org.kaijuan.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The suppliers of a library for one type of document, in the order in which they are asked. */
record Rota(List<SupplierView> suppliers) {

    Rota {
        suppliers = List.copyOf(suppliers);
    }

    /** Whose turn it is. */
    sealed interface Turn {

        /** Who was passed over because its document delivery is closed today. */
        List<Skipped> skipped();

        record Ask(SupplierView supplier, int position, List<Skipped> skipped) implements Turn {}

        record End(List<Skipped> skipped) implements Turn {}
    }

    /** A supplier that is closed, and the order that closed it. */
    record Skipped(SupplierView supplier, String order) {}

    /**
     * The turn after {@code position}; positions count from 0, so -1 begins.
     *
     * @param closure the order that closes a supplier today; nothing if it is open
     */
    Turn after(int position, Function<SupplierView, Optional<String>> closure) {
        List<Skipped> skipped = new ArrayList<>();
        for (int i = position + 1; i < suppliers.size(); i++) {
            SupplierView supplier = suppliers.get(i);
            Optional<String> closed = supplier.active() ? closure.apply(supplier) : Optional.empty();
            if (closed.isPresent()) {
                skipped.add(new Skipped(supplier, closed.get()));
            } else if (supplier.active()) {
                return new Turn.Ask(supplier, i, skipped);
            }
        }
        return new Turn.End(skipped);
    }
}
