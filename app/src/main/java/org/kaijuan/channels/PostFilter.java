package org.kaijuan.channels;

import org.jspecify.annotations.Nullable;

/**
 * Which posts a list shows; what is absent does not matter.
 *
 * @param library code of a library, or {@link #PROVINCE}
 * @param source id of the directive or order
 * @param state of one of its deliveries at least
 */
public record PostFilter(
        @Nullable String library,
        @Nullable String source,
        @Nullable DeliveryState state,
        @Nullable ChatKind channel) {

    /** Instead of the code of a library: the province's own. */
    public static final String PROVINCE = "province";

    /** All of them. */
    public static final PostFilter ALL = new PostFilter(null, null, null, null);

    /** What was posted because of a directive or an order. */
    public static PostFilter because(String source) {
        return new PostFilter(null, source, null, null);
    }
}
