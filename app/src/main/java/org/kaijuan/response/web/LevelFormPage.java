package org.kaijuan.response.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;
import org.kaijuan.response.Level;
import org.kaijuan.response.LevelPreview;
import org.kaijuan.response.Risk;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * The form of a level or of a risk.
 *
 * @param units that may be ticked
 * @param preview what the level would do; absent before it was asked for
 */
public record LevelFormPage(
        List<UnitView> units, Form form, @Nullable LevelPreview preview) {

    public List<Option> levels(Ui ui) {
        return Arrays.stream(Level.values())
                .map(level -> new Option(level.name(), ui.t("response.level." + level)))
                .toList();
    }

    public List<Option> risks(Ui ui) {
        return Arrays.stream(Risk.values())
                .map(risk -> new Option(risk.name(), ui.t("response.risk." + risk)))
                .toList();
    }
}
