package org.kaijuan.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All libraries on a day.
 *
 * @param asOf business time at which this was so, to the minute
 * @param libraries in the order of the register
 */
public record ProvinceStatus(LocalDate day, Instant asOf, List<LibraryStatus> libraries) {

    /** The libraries of a city, in the order of the register. */
    public record City(String name, List<LibraryStatus> libraries) {}

    public ProvinceStatus {
        libraries = List.copyOf(libraries);
    }

    /** Those that a filter lets through. */
    public ProvinceStatus under(BoardFilter filter) {
        return new ProvinceStatus(
                day, asOf, libraries.stream().filter(filter::lets).toList());
    }

    /** How many have their building so. */
    public long count(Building building) {
        return libraries.stream().filter(each -> each.building() == building).count();
    }

    /** How many are there for those who do not come, at least partly. */
    public long online() {
        return libraries.stream().filter(each -> each.online() != Online.PAUSED).count();
    }

    /** The cities in the order of their first library. */
    public List<City> cities() {
        Map<String, List<LibraryStatus>> cities = new LinkedHashMap<>();
        libraries.forEach(each -> cities.computeIfAbsent(each.library().city(), _ -> new ArrayList<>())
                .add(each));
        return cities.entrySet().stream()
                .map(city -> new City(city.getKey(), List.copyOf(city.getValue())))
                .toList();
    }
}
