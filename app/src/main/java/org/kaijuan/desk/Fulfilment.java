package org.kaijuan.desk;

import java.util.List;
import org.kaijuan.files.FileView;

/**
 * How a request was fulfilled.
 *
 * @param text what the reader is told; may be empty
 * @param files what the reader may open on the request's page
 * @param told the reader has been told already (by a letter of the kind's own), so the desk stays silent
 */
public record Fulfilment(String text, List<FileView> files, boolean told) {

    public Fulfilment {
        files = List.copyOf(files);
    }

    public static Fulfilment of(String text) {
        return new Fulfilment(text, List.of(), false);
    }

    public static Fulfilment of(String text, List<FileView> files) {
        return new Fulfilment(text, files, false);
    }

    /** The same, of which the reader has been told by a letter of the kind's own. */
    public Fulfilment alreadyTold() {
        return new Fulfilment(text, files, true);
    }
}
