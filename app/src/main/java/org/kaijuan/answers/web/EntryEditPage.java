package org.kaijuan.answers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.AnswerText;
import org.kaijuan.answers.EntryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * The form of an entry.
 *
 * @param entry absent for a new one
 * @param preview what a reader would get for what was typed; absent before anybody asks
 * @param placeholders names that may stand between double braces
 */
public record EntryEditPage(
        String bank,
        String bankName,
        @Nullable EntryView entry,
        Form form,
        List<Option> categories,
        List<Option> audiences,
        List<Option> owners,
        List<String> placeholders,
        boolean mayPublish,
        @Nullable AnswerText preview) {

    /** Where the form goes. */
    public String action() {
        return entry == null ? "/desk/answers" : "/desk/answers/" + entry.id() + "/revisions";
    }
}
