package org.kaijuan.report;

import java.time.LocalDate;

/** A day as a Chinese document has it. */
final class ChineseDate {

    private ChineseDate() {}

    static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
