package org.kaijuan.coordination.web;

import java.util.Optional;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.TaskFilter;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.HomePanel;
import org.kaijuan.web.Listing;
import org.kaijuan.web.MenuItem;
import org.kaijuan.web.Panel;
import org.kaijuan.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries in the menus, the count of one's own tasks beside them, and those tasks on the desk's home page. */
@Configuration(proxyBeanMethods = false)
class CoordinationMenu {

    private static final String TASKS = "menu.tasks";
    private static final int SHOWN = 6;

    @Bean
    MenuItem tasksMenu() {
        return new MenuItem(Face.CONTINUITY, 50, TASKS, "/desk/tasks", CoordinationAccess.TASK_READ, "list-check");
    }

    @Bean
    MenuItem groupsMenu() {
        return new MenuItem(
                Face.CONTINUITY, 52, "menu.groups", "/desk/groups", CoordinationAccess.GROUP_READ, "diagram-3");
    }

    @Bean
    MenuItem meetingsMenu() {
        return new MenuItem(
                Face.CONTINUITY,
                54,
                "menu.meetings",
                "/desk/meetings",
                CoordinationAccess.MEETING_READ,
                "camera-video");
    }

    @Bean
    MenuItem incidentsMenu() {
        return new MenuItem(
                Face.CONTINUITY,
                56,
                "menu.incidents",
                "/desk/incidents",
                CoordinationAccess.INCIDENT_READ,
                "exclamation-triangle");
    }

    @Bean
    MenuItem provinceGroupsMenu() {
        return new MenuItem(
                Face.PROVINCE,
                30,
                "menu.province-groups",
                "/province/groups",
                CoordinationAccess.TEMPLATE_PUBLISH,
                "diagram-3");
    }

    @Bean
    Badges ownTasksBadge(Tasks tasks) {
        return new Badges() {
            @Override
            public String key() {
                return TASKS;
            }

            @Override
            public long count(Actor actor) {
                return actor.mayAnywhere(CoordinationAccess.TASK_READ) ? tasks.ownRunning(actor) : 0;
            }
        };
    }

    @Bean
    HomePanel ownTasksPanel(Tasks tasks) {
        return new OwnTasks(tasks);
    }

    /** What the actor is to do next; nothing for who has nothing to do. */
    private record OwnTasks(Tasks tasks) implements HomePanel {

        @Override
        public Face face() {
            return Face.DESK;
        }

        @Override
        public int order() {
            return 15;
        }

        @Override
        public Optional<Panel> panel(Actor actor, Ui ui) {
            if (actor.person() == null || !actor.mayAnywhere(CoordinationAccess.TASK_READ)) {
                return Optional.empty();
            }
            Listing<TaskView> own = tasks.list(actor, TaskFilter.RUNNING.of(actor.person()), null, SHOWN);
            return own.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Panel("coordination/panel-tasks", new OwnTasksPanel(own, ui.today())));
        }
    }
}
