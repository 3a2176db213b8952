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

    private static final int LONGEST_TITLE = 80;

    /** The question, or its beginning if it is a long story; the whole of it stands among the wordings. */
    public String title() {
        String question = topic.question();
        return question.codePointCount(0, question.length()) <= LONGEST_TITLE
                ? question
                : question.substring(0, question.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** Whether an entry is somebody else's to change: then one proposes, or makes a copy of one's own. */
    public boolean isOthers(Explanation.Line line) {
        return line.isOfProvince() && !teachesProvince;
    }
}
