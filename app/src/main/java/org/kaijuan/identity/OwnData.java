package org.kaijuan.identity;

import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.PersonId;

/** What a module keeps about a person, for them to see and take away; a bean of the module. */
public interface OwnData {

    /** Names the section; its title is the message {@code own-data.<section>}. */
    String section();

    /**
     * The rows kept about a person: field (a message key, which is also its name in the
     * download) → value, in reading order.
     */
    List<Map<String, Object>> of(PersonId person);
}
