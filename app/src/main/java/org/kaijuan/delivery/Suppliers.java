package org.kaijuan.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who supplies papers to a library, and in which order they are asked. */
@Service
public class Suppliers {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 500;

    private final SupplierRows rows;
    private final Libraries libraries;
    private final Audit audit;

    Suppliers(SupplierRows rows, Libraries libraries, Audit audit) {
        this.rows = rows;
        this.libraries = libraries;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<SupplierView> of(Actor actor, LibraryId library) {
        DeliveryAccess.library(actor, library, DeliveryAccess.READ);
        return rows.of(library);
    }

    @Transactional(readOnly = true)
    public SupplierView get(Actor actor, SupplierId id) {
        SupplierView supplier = rows.find(id).orElseThrow(() -> new NotFoundException("supplier " + id));
        DeliveryAccess.library(actor, supplier.library(), DeliveryAccess.READ);
        return supplier;
    }

    /** Adds a supplier. It is asked once it stands in a rota. */
    @Transactional
    public Outcome<SupplierId> add(Actor actor, LibraryId library, NewSupplier supplier) {
        DeliveryAccess.library(actor, library, DeliveryAccess.SUPPLIER_WRITE);
        Optional<Refusal> problem = problem(library, supplier);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        SupplierId id = SupplierId.next();
        if (!rows.insert(id, library, supplier)) {
            return Outcome.refused("delivery.supplier-exists", supplier.name());
        }
        record(actor, "delivery.supplier.added", library, id, supplier);
        return Outcome.done(id);
    }

    /** Changes name, contact and whether it is asked; what it is stays. */
    @Transactional
    public Outcome<SupplierId> change(Actor actor, SupplierId id, int version, NewSupplier supplier) {
        SupplierView before = get(actor, id);
        actor.require(DeliveryAccess.SUPPLIER_WRITE, before.library());
        NewSupplier after = new NewSupplier(
                before.source(), supplier.name(), before.member(), supplier.contact(), supplier.active());
        Optional<Refusal> problem = problem(before.library(), after);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Optional<Boolean> changed = rows.update(id, version, after);
        if (changed.isEmpty()) {
            return Outcome.refused("delivery.supplier-exists", supplier.name());
        }
        if (!changed.get()) {
            return Outcome.refused("delivery.changed-meanwhile");
        }
        record(actor, "delivery.supplier.changed", before.library(), id, after);
        return Outcome.done(id);
    }

    /**
     * The suppliers in the order in which they are asked.
     *
     * @param type code of a {@link DocumentType}, or empty for all types without a rota of their own
     */
    @Transactional(readOnly = true)
    public List<SupplierView> rota(Actor actor, LibraryId library, String type) {
        DeliveryAccess.library(actor, library, DeliveryAccess.READ);
        return rows.rota(library, type).suppliers();
    }

    /** Sets that order; an empty one for a type means that the common one holds. */
    @Transactional
    public Outcome<List<SupplierView>> setRota(Actor actor, LibraryId library, String type, List<SupplierId> order) {
        DeliveryAccess.library(actor, library, DeliveryAccess.SUPPLIER_WRITE);
        if (!type.isEmpty()) {
            DocumentType.of(type);
        }
        Set<SupplierId> known = rows.of(library).stream().map(SupplierView::id).collect(Collectors.toSet());
        if (!known.containsAll(order)) {
            throw new NotFoundException("supplier of " + library);
        }
        if (new HashSet<>(order).size() != order.size()) {
            return Outcome.refused("delivery.supplier-twice");
        }
        rows.setRota(library, type, order);
        String names = order.stream().map(SupplierId::toString).collect(Collectors.joining(" "));
        audit.record(
                actor, "delivery.rota.set", library, "rota", type.isEmpty() ? "all" : type, Map.of("suppliers", names));
        return Outcome.done(rows.rota(library, type).suppliers());
    }

    private Optional<Refusal> problem(LibraryId library, NewSupplier supplier) {
        if (supplier.name().isBlank() || supplier.name().length() > LONGEST_NAME) {
            return Optional.of(Refusal.of("delivery.supplier-name", LONGEST_NAME));
        }
        if (supplier.contact().length() > LONGEST_CONTACT) {
            return Optional.of(Refusal.of("delivery.supplier-contact", LONGEST_CONTACT));
        }
        LibraryId member = supplier.member();
        boolean wrongMember = (supplier.source() == Source.MEMBER) != (member != null) || library.equals(member);
        if (wrongMember || member != null && libraries.find(member.code()).isEmpty()) {
            return Optional.of(Refusal.of("delivery.supplier-member"));
        }
        return Optional.empty();
    }

    private void record(Actor actor, String action, LibraryId library, SupplierId id, NewSupplier supplier) {
        audit.record(
                actor,
                action,
                library,
                "supplier",
                id.toString(),
                Map.of("name", supplier.name(), "source", supplier.source().code(), "active", supplier.active()));
    }
}
