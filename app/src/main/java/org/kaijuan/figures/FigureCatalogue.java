package org.kaijuan.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All figures that the modules publish, by id, and who answers for each. */
@Component
class FigureCatalogue {

    private final List<FigureSource> sources;
    private final Map<String, FigureDefinition> definitions = new TreeMap<>();
    private final Map<String, FigureSource> sourceOf = new TreeMap<>();

    FigureCatalogue(ObjectProvider<FigureSource> sources) {
        this.sources = sources.stream().toList();
        for (FigureSource source : this.sources) {
            source.definitions().forEach(definition -> add(definition, source));
        }
    }

    private void add(FigureDefinition definition, FigureSource source) {
        if (definitions.put(definition.id(), definition) != null) {
            throw new IllegalStateException("two sources publish the figure " + definition.id());
        }
        sourceOf.put(definition.id(), source);
    }

    List<FigureSource> sources() {
        return sources;
    }

    Collection<FigureDefinition> all() {
        return definitions.values();
    }

    FigureDefinition get(String id) {
        FigureDefinition definition = definitions.get(id);
        if (definition == null) {
            throw new NotFoundException("figure " + id);
        }
        return definition;
    }

    FigureSource source(String id) {
        FigureSource source = sourceOf.get(id);
        if (source == null) {
            throw new NotFoundException("figure " + id);
        }
        return source;
    }
}
