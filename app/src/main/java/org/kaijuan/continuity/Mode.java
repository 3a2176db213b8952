package org.kaijuan.continuity;

import java.util.List;

/**
 * A named state of a library's services (OPN-03): closed 闭馆, half-open 半开放, open 开放. Its name is the message {@code
 * mode.<key>}. Services for readers who do not come stay as they are: that is the point.
 *
 * @param onSite whether services in the building are open
 * @param otherwise services in the building for which the mode says the opposite
 */
public record Mode(String key, boolean onSite, List<String> otherwise) {

    public static final String CLOSED = "closed";
    public static final String HALF_OPEN = "half-open";
    public static final String OPEN = "open";

    public Mode {
        otherwise = List.copyOf(otherwise);
    }

    /** Whether a service in the building is open in this mode. */
    public boolean isOpen(String service) {
        return otherwise.contains(service) != onSite;
    }
}
