package org.kaijuan.plans;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a template of the province. */
public record TemplateId(UUID value) {

    public static TemplateId next() {
        return new TemplateId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static TemplateId of(String text) {
        try {
            return new TemplateId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
