package org.kaijuan.assistant.web;

import java.util.List;
import org.kaijuan.answers.Explanation;
import org.kaijuan.assistant.Topic;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A topic and what can be made of it.
 *
 * @param nearest entries that it may be another phrasing of
 * @param teachesProvince whether the actor writes in the province's bank too, or proposes to it
 */
public record TopicPage(
        Topic topic, List<Explanation.Line> nearest, List<Option> categories, boolean teachesProvince, Form form) {

    /** Whether an entry is somebody else's to change: then one proposes, or makes a copy of one's own. */
    public boolean isOthers(Explanation.Line line) {
        return line.isOfProvince() && !teachesProvince;
    }
}
