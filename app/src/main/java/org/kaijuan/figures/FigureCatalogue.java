package org.kaijuan.figures;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All figures that the modules publish, by id, and who answers for each. A figure that a module computes takes the place of
 * the declared one of the same id, which can still be asked for.
 */
@Component
class FigureCatalogue {

    /** A figure and who answers for it. */
    private record Published(FigureDefinition definition, FigureSource source) {

        boolean isDeclared() {
            return definition.provenance() == Provenance.DECLARED;
        }
    }

    private final Map<String, Published> figures = new TreeMap<>();
    private final Map<String, Published> beside = new TreeMap<>();

    FigureCatalogue(ObjectProvider<FigureSource> sources) {
        sources.stream()
                .flatMap(source -> source.definitions().stream().map(definition -> new Published(definition, source)))
                .forEach(this::add);
    }

    private void add(Published added) {
        String id = added.definition().id();
        Published there = figures.putIfAbsent(id, added);
        if (there == null) {
            return;
        }
        if (there.isDeclared() == added.isDeclared()) {
            throw new IllegalStateException("two sources publish the figure " + id);
        }
        figures.put(id, added.isDeclared() ? there : added);
        beside.put(id, added.isDeclared() ? added : there);
    }

    /** Which of the wanted figures each source answers for. */
    Map<FigureSource, Set<String>> bySource(Predicate<FigureDefinition> wanted) {
        return figures.values().stream()
                .filter(figure -> wanted.test(figure.definition()))
                .collect(Collectors.groupingBy(
                        Published::source,
                        Collectors.mapping(figure -> figure.definition().id(), Collectors.toSet())));
    }

    Collection<FigureDefinition> all() {
        return figures.values().stream().map(Published::definition).toList();
    }

    FigureDefinition get(String id) {
        return published(id).definition();
    }

    FigureSource source(String id) {
        return published(id).source();
    }

    /** Who states the figure that somebody else computes; nobody if it is only stated or only computed. */
    Optional<FigureSource> declaredBeside(String id) {
        return Optional.ofNullable(beside.get(id)).map(Published::source);
    }

    /** How it is described where it is stated; nothing if it is only stated or only computed. */
    Optional<FigureDefinition> declaredDefinition(String id) {
        return Optional.ofNullable(beside.get(id)).map(Published::definition);
    }

    private Published published(String id) {
        Published figure = figures.get(id);
        if (figure == null) {
            throw new NotFoundException("figure " + id);
        }
        return figure;
    }
}
