package org.kaijuan.figures;

import org.kaijuan.kernel.Scope;

/**
 * What figures are asked for: a library, a unit above libraries, or the province.
 *
 * @param code as in URLs: the code of the unit, or {@code province} for all libraries
 * @param name for people; absent (empty) for the province, whose name is a message
 */
public record FigureScope(String code, String name, Scope libraries) {

    /** The code that stands for all libraries together. */
    public static final String PROVINCE = "province";

    public boolean isProvince() {
        return code.equals(PROVINCE);
    }
}
