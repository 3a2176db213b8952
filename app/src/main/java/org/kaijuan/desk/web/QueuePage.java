package org.kaijuan.desk.web;

import java.time.Instant;
import java.util.List;
import org.kaijuan.desk.QueueFilter;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.SavedView;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * The librarian's queue.
 *
 * @param query of this address, to be kept as a view
 * @param now business time, by which a row is late
 */
public record QueuePage(
        Listing<RequestView> requests,
        QueueFilter filter,
        List<Option> states,
        List<Option> kinds,
        List<Option> departments,
        List<Option> libraries,
        List<SavedView> views,
        String query,
        Instant now) {}
