package org.kaijuan.reopening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Switch;
import org.kaijuan.identity.UnitId;

/** A checklist with everything on it. */
public record ChecklistView(
        ChecklistRow row, List<ItemView> items, List<Condition> conditions, List<Consent> consents) {

    public ChecklistView {
        items = List.copyOf(items);
        conditions = List.copyOf(conditions);
        consents = List.copyOf(consents);
    }

    public long greenItems() {
        return items.stream().filter(ItemView::isGreen).count();
    }

    public Optional<Consent> consent(ConsentKind kind) {
        return consents.stream().filter(consent -> consent.kind() == kind).findFirst();
    }

    /** Whether both have consented. */
    public boolean isConsented() {
        return List.of(ConsentKind.values()).stream()
                .allMatch(kind -> consent(kind).isPresent());
    }

    /** Whether the library may open. */
    public boolean isGreen() {
        return greenItems() == items.size() && conditions.stream().allMatch(Condition::met) && isConsented();
    }

    /** How many things are still in the way. */
    public long missing() {
        return items.size()
                - greenItems()
                + conditions.stream().filter(condition -> !condition.met()).count()
                + ConsentKind.values().length
                - consents.size();
    }

    /** The same under other conditions: those of another mode or day. */
    ChecklistView under(List<Condition> others) {
        return new ChecklistView(row, items, others, consents);
    }

    /** Whether all of these are on the list. */
    boolean lists(List<Switch> thrown) {
        return thrown.stream()
                .allMatch(each -> items.stream()
                        .anyMatch(item ->
                                item.thrown() != null && item.thrown().id().equals(each.id())));
    }

    /** Orders of which something goes back and nothing stays: they can be ended when the library opens. */
    public List<Switch> closingOrders() {
        List<Switch> thrown = items.stream()
                .map(ItemView::thrown)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .filter(Switch::isThrown)
                .toList();
        List<OrderId> staying = items.stream()
                .filter(item -> item.fate() == Fate.STAYS)
                .flatMap(item -> Optional.ofNullable(item.thrown()).map(Switch::order).stream())
                .toList();
        return thrown.stream()
                .filter(each -> !staying.contains(each.order()))
                .collect(Collectors.toMap(Switch::order, each -> each, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Those of them that are for this library alone: the order that opens it ends them. */
    public List<Switch> endedOrders() {
        return closingOrders().stream().filter(this::isOwn).toList();
    }

    /** Those for other libraries too. */
    public List<Switch> widerOrders() {
        return closingOrders().stream().filter(each -> !isOwn(each)).toList();
    }

    private boolean isOwn(Switch thrown) {
        return thrown.unit().equals(UnitId.of(row.library()));
    }
}
