package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.returns.DeedChoice;
import org.kaijuan.returns.NominatedDeed;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** The deeds of a collection, those of one choice or all. */
public record DeedsPage(NoticeView notice, List<NominatedDeed> deeds, Form form) {

    public String path() {
        return "/province/notices/" + notice.id() + "/deeds";
    }

    /** How a choice looks. */
    public static String tone(DeedChoice choice) {
        return switch (choice) {
            case OPEN -> "wait";
            case SELECTED -> "done";
            case PASSED_OVER -> "quiet";
        };
    }

    /** The choices to filter by. */
    public static List<Option> options(Ui ui) {
        return List.of(DeedChoice.values()).stream()
                .map(choice -> new Option(choice.code(), ui.t("returns.deed.choice." + choice.code())))
                .toList();
    }
}
