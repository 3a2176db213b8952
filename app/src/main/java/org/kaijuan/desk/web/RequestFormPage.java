package org.kaijuan.desk.web;

import java.util.List;
import org.kaijuan.desk.Forecast;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/**
 * The form of a kind.
 *
 * @param held files that were handed in when the form was sent before
 * @param key chosen when the form was first shown, so that a form sent twice is one request
 */
public record RequestFormPage(
        RequestKind kind,
        LibraryView library,
        List<FieldView> fields,
        Forecast forecast,
        Form form,
        List<FileView> held,
        String key) {}
