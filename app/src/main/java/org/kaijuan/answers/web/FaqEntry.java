package org.kaijuan.answers.web;

import org.kaijuan.answers.AnswerText;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.LiveAnswer;

/** A question and its answer as a reader sees them. */
public record FaqEntry(EntryView entry, String question, LiveAnswer answer) {

    public AnswerText text() {
        return answer.formatted();
    }
}
