package org.kaijuan.status;

/** What is printed for everybody. */
public sealed interface PrintedPage {

    /** One library's. */
    record OfLibrary(LibraryStatus status, boolean old) implements PrintedPage {}

    /** The province's. */
    record OfProvince(ProvinceStatus status, boolean old) implements PrintedPage {}

    /** The same, saying that it could not be renewed since. */
    default PrintedPage grownOld() {
        return switch (this) {
            case OfLibrary(LibraryStatus status, boolean _) -> new OfLibrary(status, true);
            case OfProvince(ProvinceStatus status, boolean _) -> new OfProvince(status, true);
        };
    }
}
