package org.kaijuan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out why sentences have changed. */
final class Causes {

    private final Map<BlockId, BlockRecord> blocks;
    private final Submissions submissions;

    Causes(Workbench.Compiled compiled) {
        this.blocks =
                compiled.sources().blocks().stream().collect(Collectors.toMap(BlockRecord::id, Function.identity()));
        this.submissions = compiled.submissions();
    }

    List<Change> of(Redline redline) {
        return redline.passages().stream()
                .flatMap(passage -> passage.lines().stream()
                        .filter(Redline.Line::hasChanged)
                        .map(line -> change(passage, line)))
                .toList();
    }

    private Change change(Redline.Passage passage, Redline.Line line) {
        List<Change.Cause> causes = causes(passage.block(), line);
        boolean keepable = !causes.isEmpty() && causes.stream().allMatch(Change.Cause.Number.class::isInstance);
        return new Change(
                ReportJson.sha256(passage.block() + line.oldText() + '\u001F' + line.newText())
                        .substring(0, 16),
                passage.block(),
                passage.chapter(),
                line.before() == null ? null : line.oldText(),
                line.after() == null ? null : line.newText(),
                causes,
                keepable);
    }

    private List<Change.Cause> causes(BlockId id, Redline.Line line) {
        BlockRecord block = blocks.get(id);
        if (block == null) {
            return List.of(new Change.Cause.Removal());
        }
        List<Change.Cause> causes = new ArrayList<>(numbers(line.before(), line.after()));
        if (!withoutNumbers(line.before()).equals(withoutNumbers(line.after()))) {
            causes.add(correction(line).orElseGet(() -> new Change.Cause.Edit(block.changedBy(), block.changedAt())));
        }
        return causes;
    }

    private static List<Change.Cause> numbers(@Nullable Sentence before, @Nullable Sentence after) {
        if (before == null || after == null) {
            return List.of();
        }
        Map<FigureKey, Piece.Figure> old = new HashMap<>();
        before.figures().forEach(figure -> old.put(figure.key(), figure));
        List<Change.Cause> causes = new ArrayList<>();
        for (Piece.Figure now : after.figures()) {
            Piece.Figure was = old.get(now.key());
            if (was != null && !was.text().equals(now.text())) {
                causes.add(new Change.Cause.Number(now.key(), was.text(), now.text(), now.provenance()));
            }
        }
        return causes;
    }

    /** The words between the numbers, which a query cannot change. */
    private static List<String> withoutNumbers(@Nullable Sentence sentence) {
        if (sentence == null) {
            return List.of();
        }
        StringBuilder words = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (Piece piece : sentence.pieces()) {
            if (piece instanceof Piece.Figure figure) {
                parts.add(words.toString());
                parts.add(figure.key().toString());
                words.setLength(0);
            } else {
                words.append(piece.text());
            }
        }
        parts.add(words.toString());
        return parts;
    }

    private Optional<Change.Cause> correction(Redline.Line line) {
        Sentence sentence = line.after() == null ? line.before() : line.after();
        return sentence == null
                ? Optional.empty()
                : sentence.pieces().stream()
                        .filter(Piece.Quoted.class::isInstance)
                        .map(piece -> ((Piece.Quoted) piece).highlight())
                        .findFirst()
                        .flatMap(submissions::find)
                        .map(found -> new Change.Cause.Correction(
                                found.answer().libraryName(),
                                found.answer().version(),
                                found.answer().changedBy()));
    }
}
