package org.kaijuan.messages.web;

import java.util.List;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.messages.WordingView;
import org.kaijuan.web.Option;

/** All wordings of a library in one language. */
public record WordingsPage(LibraryId library, String language, List<Option> libraries, List<WordingView> wordings) {

    public WordingsPage {
        libraries = List.copyOf(libraries);
        wordings = List.copyOf(wordings);
    }
}
