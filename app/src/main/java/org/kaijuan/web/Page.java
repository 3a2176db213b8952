package org.kaijuan.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/** What a page handler returns: a template with its record, or a redirect, each as a value that a test can look at. */
public sealed interface Page {

    /** A template {@code <name>.jte} with the parameters {@code ui} and {@code page}. */
    record Shown(String template, Object page, int status) implements Page {

        /** The same page under another status, e.g. 422 when a form comes back with errors. */
        public Shown status(int other) {
            return new Shown(template, page, other);
        }
    }

    /** See-other to a path of this application, with a sentence that the next page shows once. */
    record Redirect(String path, @Nullable Text notice) implements Page {

        /** Shows {@code key} in celadon at the top of the next page. */
        public Redirect flash(String key, Object... arguments) {
            return new Redirect(path, Text.of(key, arguments));
        }
    }

    static Shown of(String template, Object page) {
        return new Shown(template, page, 200);
    }

    /** A part of a page for htmx; the same as a page, whose template calls no layout. */
    static Shown fragment(String template, Object page) {
        return new Shown(template, page, 200);
    }

    static Redirect redirect(String path) {
        return new Redirect(path, null);
    }
}
