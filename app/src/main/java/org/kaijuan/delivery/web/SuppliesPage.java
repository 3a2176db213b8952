package org.kaijuan.delivery.web;

import java.util.List;
import org.kaijuan.delivery.SupplyFilter;
import org.kaijuan.delivery.SupplyView;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/** The list of searches. */
public record SuppliesPage(
        SupplyFilter filter,
        List<Option> places,
        List<Option> sources,
        Listing<SupplyView> supplies,
        LibraryNames names) {}
