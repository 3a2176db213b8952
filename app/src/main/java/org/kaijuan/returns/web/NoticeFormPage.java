package org.kaijuan.returns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A notice being written.
 *
 * @param notice absent for a new one
 */
public record NoticeFormPage(
        @Nullable NoticeView notice, List<Option> units, List<Option> forms, List<Option> addressed, Form form) {

    /** Where the form is sent. */
    public String action() {
        return notice == null ? "/province/notices" : "/province/notices/" + notice.id() + "/draft";
    }
}
