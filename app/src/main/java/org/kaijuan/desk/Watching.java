package org.kaijuan.desk;

import org.kaijuan.kernel.PersonId;

/**
 * Knows who has a request before their eyes at this moment; a bean of a module that shows requests live. About a message
 * that its recipient is just reading there no letter is written.
 */
public interface Watching {

    boolean isReading(PersonId person, RequestId request);
}
