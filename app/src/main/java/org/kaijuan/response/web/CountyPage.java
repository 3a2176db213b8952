package org.kaijuan.response.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.response.Level;
import org.kaijuan.response.Risk;
import org.kaijuan.web.Form;

/**
 * Where a library stands.
 *
 * @param city its city
 * @param choices the counties of the city
 */
public record CountyPage(LibraryView library, String city, List<Choice> choices, Form form) {

    /** Instead of the code of a county: only the city counts. */
    public static final String CITY_ONLY = "-";

    /**
     * A county, and what it says today.
     *
     * @param risk absent if it has not told one
     */
    public record Choice(
            String code, String name, Level level, @Nullable Risk risk) {}

    public String path() {
        return "/response/" + library.id();
    }
}
