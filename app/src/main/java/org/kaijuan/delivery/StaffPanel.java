package org.kaijuan.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;

/**
 * The delivery part of a request's page, for the library.
 *
 * @param request the one on whose page it stands
 * @param rota who is asked in which order
 * @param others further requests that wait for the same search
 * @param earlier what the library was supplied with for the same work before
 * @param receivedAt when the reader had fetched the paper
 * @param declaration version of the copyright declaration that the reader ticked
 * @param mayAnswer whether the one who looks may answer the search
 */
public record StaffPanel(
        RequestId request,
        SupplyView supply,
        List<Stop> rota,
        List<RequestView> others,
        List<SupplyEvent> history,
        Optional<SupplyView> earlier,
        @Nullable Instant receivedAt,
        String declaration,
        boolean mayAnswer) {

    /** A supplier in the rota: whether it has the search now, and whether it is closed today. */
    public record Stop(SupplierView supplier, boolean hasIt, boolean closed) {}
}
