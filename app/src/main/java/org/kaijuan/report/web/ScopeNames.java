package org.kaijuan.report.web;

import java.util.Map;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.report.FigureKey;
import org.kaijuan.web.Ui;

/** The names of the libraries and units that figures are about, by code. */
public record ScopeNames(Map<String, String> names) {

    public String of(Ui ui, FigureKey key) {
        return key.scope().equals(FigureScope.PROVINCE)
                ? ui.t("figures.province")
                : names.getOrDefault(key.scope(), key.scope());
    }

    public String of(LibraryId library) {
        return names.getOrDefault(library.code(), library.code());
    }
}
