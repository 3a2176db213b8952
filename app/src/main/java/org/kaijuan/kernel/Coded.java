package org.kaijuan.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A constant that is called by a word outside Java: in the database, in forms, in messages and by programs. */
public interface Coded {

    /** The name of the constant. */
    String name();

    /** The word: the name in lower case with hyphens, unless the constant has another. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of {@code known} with that word; nothing for no word or another. */
    static <E extends Coded> Optional<E> find(E[] known, @Nullable String code) {
        return Arrays.stream(known).filter(each -> each.code().equals(code)).findFirst();
    }
}
