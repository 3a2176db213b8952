package org.kaijuan.identity;

import java.time.ZoneId;
import org.kaijuan.kernel.LibraryId;

/**
 * A library of the province (PRV-09).
 *
 * @param ordinal its place in the register, from 1
 * @param name the name of the register, with 图书馆 (江西农业大学图书馆)
 * @param school the name of its school
 * @param zone in which its days begin and end
 */
public record LibraryView(LibraryId id, int ordinal, String name, String school, Kind kind, String city, ZoneId zone) {

    /** What the school is: 本科 or 高职高专. */
    public enum Kind {
        UNDERGRADUATE,
        VOCATIONAL;

        /** The word of the register, as files and the API carry it. */
        public String register() {
            return Register.kind(this);
        }

        /** The kind of that word of the register, or of the constant's own name. */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.register().equals(word) || kind.name().equalsIgnoreCase(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("not a kind of school: " + word);
        }
    }
}
