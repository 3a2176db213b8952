package org.kaijuan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** What all pages share: texts, menus, badges, icons, assets. One per application. */
@Component
class Shell {

    private final Words words;
    private final BusinessClock clock;
    private final Assets assets;
    private final Icons icons;
    private final Templates templates;
    private final List<MenuItem> menu;
    private final Map<String, Badges> badges;
    private final DrillMode drill;

    Shell(
            Words words,
            BusinessClock clock,
            Assets assets,
            Icons icons,
            Templates templates,
            List<MenuItem> menu,
            List<Badges> badges,
            DrillMode drill) {
        this.words = words;
        this.clock = clock;
        this.assets = assets;
        this.icons = icons;
        this.templates = templates;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.drill = drill;
        this.badges = badges.stream().collect(Collectors.toMap(Badges::key, Function.identity()));
    }

    boolean isDrill() {
        return drill.isOn();
    }

    Words words() {
        return words;
    }

    BusinessClock clock() {
        return clock;
    }

    Assets assets() {
        return assets;
    }

    Icons icons() {
        return icons;
    }

    Templates templates() {
        return templates;
    }

    List<MenuItem> menu(Face face, Actor actor) {
        return menu.stream()
                .filter(item -> item.face() == face && item.isFor(actor))
                .toList();
    }

    long badge(String key, Actor actor) {
        @Nullable Badges counter = badges.get(key);
        return counter == null || !actor.isSignedIn() ? 0 : counter.count(actor);
    }
}
