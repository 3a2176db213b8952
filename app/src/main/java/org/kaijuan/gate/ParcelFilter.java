package org.kaijuan.gate;

import java.util.Arrays;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;

/**
 * Which parcels are wanted.
 *
 * @param text a ticket, a number or the last digits of a card; empty for all
 */
public record ParcelFilter(LibraryId library, Show show, String text, Order order) {

    /** In which standing. */
    public enum Show implements Coded {
        ALL,
        AT_GATE,
        /** At the gate after their time. */
        OVERDUE,
        HANDED_OVER,
        RETURNED,
        /** With something to look into. */
        DOUBTFUL;

        /** The one of this code; all, if it is none. */
        public static Show of(String code) {
            return Coded.find(values(), code).orElse(ALL);
        }
    }

    /** What comes first. */
    public enum Order {
        LAST_LEFT("-left"),
        FIRST_LEFT("left"),
        FIRST_DUE("window"),
        LAST_DUE("-window");

        private final String code;

        Order(String code) {
            this.code = code;
        }

        /** The one of this code; those left last, if it is none. */
        public static Order of(String code) {
            return Arrays.stream(values())
                    .filter(order -> order.code.equals(code))
                    .findFirst()
                    .orElse(LAST_LEFT);
        }

        String column() {
            return switch (this) {
                case LAST_LEFT, FIRST_LEFT -> "left_at";
                case FIRST_DUE, LAST_DUE -> "window_from";
            };
        }

        boolean isUp() {
            return switch (this) {
                case FIRST_LEFT, FIRST_DUE -> true;
                case LAST_LEFT, LAST_DUE -> false;
            };
        }
    }
}
