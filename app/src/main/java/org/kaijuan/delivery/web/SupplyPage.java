package org.kaijuan.delivery.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.delivery.SupplyEvent;
import org.kaijuan.delivery.SupplyView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A search on a page of its own.
 *
 * @param libraryName of the library that asks
 * @param own whether the one who looks works for that library
 * @param mayAnswer whether the search may be answered by the one who looks
 * @param suppliers to whom it could be given instead; only for the library that asks
 * @param earlier what the library was supplied with for the same work before
 */
public record SupplyPage(
        SupplyView supply,
        String libraryName,
        boolean own,
        boolean mayAnswer,
        List<SupplyEvent> history,
        List<Option> suppliers,
        List<Option> reasons,
        Optional<SupplyView> earlier,
        Form form) {}
