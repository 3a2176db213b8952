package org.kaijuan.assistant.web;

import java.util.List;

/** Questions that go on as somebody has begun to type. */
public record SuggestionsPage(List<String> questions) {

    public SuggestionsPage {
        questions = List.copyOf(questions);
    }
}
