package org.kaijuan.continuity;

import java.time.Instant;
import java.util.List;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/**
 * Something that a module has to say on the public status page of a library, offered as a bean: the post that is on duty, the
 * response level in force. Read for every library at least once a minute, so it must cost little; no name of a person.
 */
public interface StatusLine {

    /** Lower stands higher. */
    int order();

    /** What there is to say at a moment of business time; nothing, if nothing. */
    List<Line> lines(LibraryId library, Instant now);

    /**
     * One line.
     *
     * @param key for programs that read the JSON, e.g. {@code response-level}
     * @param label what is told, e.g. 应急响应
     * @param value the thing itself
     */
    record Line(String key, Text label, Text value) {}
}
