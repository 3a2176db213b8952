package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.coordination.Stage.JXUST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.ActionRun;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;

/** An order gives a task once, moves its node and takes back what is not done. */
@KaijuanTest
class OrderedTasksTest {

    @Autowired
    private OrderedTasks action;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Stage stage;

    @Test
    @Tag("ORG-02")
    void anOrderGivesATaskOnceAndTakesItBack() {
        Actor director = stage.director();
        OrderId order = OrderId.next();
        ActionCall call = call(order, director, "1");
        Said said = new Said();

        action.apply(call, said);
        action.apply(call, said);
        assertThat(given(order))
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(LocalDate.of(2999, 1, 25)));
        assertThat(action.preview(call)).isEqualTo(action.preview(call));

        action.revise(call, call(order, director, "3"), said);
        assertThat(given(order))
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(LocalDate.of(2999, 1, 27)));

        action.undo(call, said);
        assertThat(given(order))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo(TaskState.DROPPED));
        assertThat(said.facts).isNotEmpty();
    }

    private List<TaskView> given(OrderId order) {
        return tasks.from(TaskSource.Kind.ORDER, order.toString());
    }

    private static ActionCall call(OrderId order, Actor director, String within) {
        return new ActionCall(
                order,
                0,
                UnitId.of(JXUST),
                Scope.of(JXUST),
                LocalDate.of(2999, 1, 24),
                null,
                LocalDate.of(2999, 1, 24),
                LocalDate.of(2999, 1, 24),
                "一级响应",
                "赣防指〔2020〕1号",
                "省指挥部",
                "防控",
                Map.of("title", "张贴闭馆通知", "who", "first-responsible", "within", within),
                director);
    }

    /** Remembers what was reported. */
    private static final class Said implements ActionRun {

        private final List<Text> facts = new ArrayList<>();

        @Override
        public void remember(List<Thrown> thrown) {
            throw new AssertionError("tasks are no switches");
        }

        @Override
        public List<Thrown> thrown() {
            return List.of();
        }

        @Override
        public void release(List<Thrown> back) {}

        @Override
        public void report(Text fact) {
            facts.add(fact);
        }
    }
}
