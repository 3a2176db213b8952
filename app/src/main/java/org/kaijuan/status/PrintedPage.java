package org.kaijuan.status;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What is printed for everybody. */
public sealed interface PrintedPage {

    DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** One library's. */
    record OfLibrary(LibraryStatus status, boolean old) implements PrintedPage {}

    /** The province's. */
    record OfProvince(ProvinceStatus status, boolean old) implements PrintedPage {}

    /** When it was so, as a clock shows it; the day stands beside it. */
    default String clock(ZoneId zone) {
        return switch (this) {
            case OfLibrary(LibraryStatus status, boolean _) ->
                CLOCK.format(status.asOf().atZone(zone));
            case OfProvince(ProvinceStatus status, boolean _) ->
                CLOCK.format(status.asOf().atZone(zone));
        };
    }

    /** The same, saying that it could not be renewed since. */
    default PrintedPage grownOld() {
        return switch (this) {
            case OfLibrary(LibraryStatus status, boolean _) -> new OfLibrary(status, true);
            case OfProvince(ProvinceStatus status, boolean _) -> new OfProvince(status, true);
        };
    }
}
