package org.kaijuan.delivery;

import java.util.Map;
import java.util.Set;

/**
 * What a pasted text fills into the form.
 *
 * @param values by the names of the form's fields, the type among them
 * @param doubtful the fields that a person should look at again
 * @param found how many citations were in the text; the first one fills the form
 */
public record PastedCitation(Map<String, String> values, Set<String> doubtful, int found) {

    public PastedCitation {
        values = Map.copyOf(values);
        doubtful = Set.copyOf(doubtful);
    }
}
