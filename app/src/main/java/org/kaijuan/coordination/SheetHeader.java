package org.kaijuan.coordination;

import java.util.List;
import org.kaijuan.web.TableFile;

/** The columns of a sheet of tasks, as libraries head them. */
enum SheetHeader {
    TITLE("任务", "事项", "工作任务", "Task"),
    TEXT("说明", "内容", "要求", "Details"),
    ACCOUNTABLE("责任人", "负责人", "Accountable"),
    HELPERS("协助人", "配合人员", "Helpers"),
    DUE("节点", "完成时间", "完成时限", "截止日期", "Due"),
    GROUP("工作组", "责任小组", "Group"),
    SOURCE("来源", "依据", "文件依据", "Source");

    private final List<String> names;

    SheetHeader(String... names) {
        this.names = List.of(names);
    }

    /** The first name is the one that the sample has. */
    String name(boolean english) {
        return english ? names.getLast() : names.getFirst();
    }

    String of(TableFile.Row row) {
        return names.stream()
                .map(row::get)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }
}
