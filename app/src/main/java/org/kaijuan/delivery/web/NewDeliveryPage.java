package org.kaijuan.delivery.web;

import java.util.List;
import java.util.Set;
import org.kaijuan.delivery.Declaration;
import org.kaijuan.files.FileView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * The reader's form.
 *
 * @param libraryName whose readers' form it is
 * @param type code of the chosen type
 * @param fields what is asked for this type, in order
 * @param doubtful fields that were guessed from a pasted text
 * @param found how many citations the pasted text had; -1 if nothing was pasted, 0 if nothing could be read
 * @param left how many papers the reader may still ask for today
 * @param held files that were handed in when the form was sent before
 * @param key of this submission, so that sending twice is asking once
 */
public record NewDeliveryPage(
        String libraryName,
        String type,
        List<Option> types,
        List<String> fields,
        Set<String> doubtful,
        int found,
        Declaration declaration,
        int left,
        Form form,
        List<FileView> held,
        String key) {

    public boolean isDoubtful(String field) {
        return doubtful.contains(field);
    }

    /** Whether a field takes few characters. */
    public String longest(String field) {
        return switch (field) {
            case "title", "authors" -> "500";
            case "year" -> "4";
            default -> "200";
        };
    }
}
