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
 */
public record TopicPage(Topic topic, List<Explanation.Line> nearest, List<Option> categories, Form form) {}
