package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.prose.ProseFile;
import org.kaijuan.returns.DocumentLine;
import org.kaijuan.returns.ReturnDraft;
import org.kaijuan.web.Form;

/** Where a report that the library has already is pasted or uploaded; beneath it those that were. */
public record DocumentsPage(ReturnDraft draft, List<DocumentLine> documents, Form form) {

    public String path() {
        return "/desk/returns/" + draft.id();
    }

    /** In characters. */
    public int longestText() {
        return ProseFile.LONGEST_TEXT;
    }

    /** In bytes. */
    public long largestFile() {
        return ProseFile.LARGEST_FILE;
    }
}
