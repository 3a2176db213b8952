package org.kaijuan.desk.web;

import java.util.List;
import org.kaijuan.desk.Forecast;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/**
 * The form of a kind.
 *
 * @param key chosen when the form was first shown, so that a form sent twice is one request
 */
public record RequestFormPage(
        RequestKind kind, LibraryView library, List<FieldView> fields, Forecast forecast, Form form, String key) {}
