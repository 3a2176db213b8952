package org.kaijuan.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, on screen and in the API.
 *
 * @param total how many there are under the same filters; a lower bound if capped
 * @param next opaque {@link Cursor} of the following page, null on the last
 * @param totalIsCapped whether counting stopped at {@code total}; left out of JSON when false
 */
public record Listing<T>(
        List<T> items,
        long total,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean totalIsCapped) {

    public Listing {
        items = List.copyOf(items);
    }

    /** A list that fits on one page. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, items.size(), null, false);
    }

    /** A page of a list whose total is exact. */
    public static <T> Listing<T> of(List<T> items, long total, @Nullable String next) {
        return new Listing<>(items, total, next, false);
    }

    /**
     * A page of a list whose total is exact, of at most {@code limit} of its rows.
     *
     * @param found the rows after the page before; more than {@code limit} say that there is a next page
     * @param cursor of the page after a row
     */
    public static <T> Listing<T> upTo(int limit, List<T> found, Function<? super T, String> cursor, long total) {
        if (found.size() <= limit) {
            return of(found, total, null);
        }
        List<T> shown = found.subList(0, limit);
        return of(shown, total, cursor.apply(shown.getLast()));
    }

    /** The same page of a list that was counted no further than {@code most} and one more. */
    public Listing<T> cappedAt(long most) {
        return new Listing<>(items, Math.min(total, most), next, total > most);
    }

    /** The same page with other items. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), total, next, totalIsCapped);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
