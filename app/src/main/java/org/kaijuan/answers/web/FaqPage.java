package org.kaijuan.answers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;

/**
 * The bank by category.
 *
 * @param library whose; absent while the reader has not chosen
 */
public record FaqPage(
        @Nullable LibraryView library, List<LibraryView> libraries, List<Category> categories, int total) {

    /**
     * A category with what is in it.
     *
     * @param first some of its questions
     */
    public record Category(String key, String name, String path, int count, List<FaqEntry> first) {}
}
