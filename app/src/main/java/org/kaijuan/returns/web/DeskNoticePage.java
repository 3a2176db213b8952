package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.files.FileView;
import org.kaijuan.returns.BoardLine;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.web.Form;

/** A notice as a library reads it, with the form that it asks. */
public record DeskNoticePage(
        NoticeView notice, BoardLine line, ReturnForm asked, List<FileView> files, boolean mayWrite, Form form) {}
