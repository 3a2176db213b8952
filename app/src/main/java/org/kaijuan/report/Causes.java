package org.kaijuan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Recorded;

/** Finds out why sentences have changed. */
final class Causes {

    private final Map<BlockId, BlockRecord> blocks;
    private final Submissions submissions;
    private final Witness witness;

    /** Who knows what a compiled report does not tell. */
    interface Witness {

        /** Who last recorded something that a number counts. */
        Optional<Recorded> lastRecorded(FigureKey key);

        /** A block that was taken out, with who did. */
        Optional<BlockRecord> removed(BlockId block);
    }

    Causes(Workbench.Compiled compiled, Witness witness) {
        this.witness = witness;
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
        BlockRecord block = blocks.get(passage.block());
        List<Change.Cause> causes = causes(passage.block(), block, line);
        boolean onlyNumbers = causes.stream().allMatch(Change.Cause.Number.class::isInstance);
        return new Change(
                ReportJson.sha256(passage.block() + line.oldText() + '\u001F' + line.newText())
                        .substring(0, 16),
                passage.block(),
                passage.chapter(),
                line.before() == null ? null : line.oldText(),
                line.after() == null ? null : line.newText(),
                line.marks(),
                causes,
                onlyNumbers || block == null || !block.locked());
    }

    private List<Change.Cause> causes(BlockId id, @Nullable BlockRecord block, Redline.Line line) {
        if (block == null) {
            return witness.removed(id).stream()
                    .<Change.Cause>map(removed -> new Change.Cause.Removal(removed.changedBy(), removed.changedAt()))
                    .toList();
        }
        List<Change.Cause> causes = new ArrayList<>(numbers(line.before(), line.after()));
        if (!withoutNumbers(line.before()).equals(withoutNumbers(line.after()))) {
            causes.addAll(words(block, line));
        }
        return causes;
    }

    /** Corrections of libraries, and what the secretariat has written itself. */
    private List<Change.Cause> words(BlockRecord block, Redline.Line line) {
        Map<UUID, Piece.Quoted> before = quoted(line.before());
        Map<UUID, Piece.Quoted> after = quoted(line.after());
        Map<UUID, Piece.Quoted> either = new LinkedHashMap<>(after);
        either.putAll(before);
        List<Change.Cause> causes = new ArrayList<>();
        either.forEach((highlight, said) -> {
            boolean differs = !text(before.get(highlight)).equals(text(after.get(highlight)));
            if (differs && block.segments().contains(new Segment.Highlight(highlight))) {
                correction(said).ifPresent(causes::add);
            }
        });
        if (causes.isEmpty() || !typed(line.before()).equals(typed(line.after()))) {
            causes.add(new Change.Cause.Edit(block.changedBy(), block.changedAt()));
        }
        return causes;
    }

    private List<Change.Cause> numbers(@Nullable Sentence before, @Nullable Sentence after) {
        if (before == null || after == null) {
            return List.of();
        }
        Map<FigureKey, Piece.Figure> old = new HashMap<>();
        before.figures().forEach(figure -> old.put(figure.key(), figure));
        List<Change.Cause> causes = new ArrayList<>();
        for (Piece.Figure now : after.figures()) {
            Piece.Figure was = old.get(now.key());
            if (was != null && !was.text().equals(now.text())) {
                Recorded recorded = witness.lastRecorded(now.key()).orElse(null);
                causes.add(new Change.Cause.Number(now.key(), was.text(), now.text(), now.provenance(), recorded));
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

    /** The words of the secretariat in a sentence. */
    private static String typed(@Nullable Sentence sentence) {
        return sentence == null
                ? ""
                : sentence.pieces().stream()
                        .map(piece -> switch (piece) {
                            case Piece.Words(String text) -> text;
                            case Piece.Footnote(int _, String note) -> note;
                            case Piece.Figure _, Piece.Quoted _, Piece.Broken _ -> "";
                        })
                        .collect(Collectors.joining());
    }

    /** What each highlight says in a sentence. */
    private static Map<UUID, Piece.Quoted> quoted(@Nullable Sentence sentence) {
        Map<UUID, Piece.Quoted> said = new LinkedHashMap<>();
        if (sentence != null) {
            sentence.pieces().stream()
                    .filter(Piece.Quoted.class::isInstance)
                    .map(Piece.Quoted.class::cast)
                    .forEach(piece -> said.merge(
                            piece.highlight(),
                            piece,
                            (one, more) -> new Piece.Quoted(
                                    one.text() + '\u001F' + more.text(), one.highlight(), one.library())));
        }
        return said;
    }

    private static String text(Piece.@Nullable Quoted said) {
        return said == null ? "" : said.text();
    }

    /** By the library whose words they are or were, also if it has taken them out. */
    private Optional<Change.Cause> correction(Piece.Quoted said) {
        return submissions.answers().stream()
                .filter(answer -> answer.library().code().equals(said.library()))
                .findFirst()
                .map(answer -> new Change.Cause.Correction(answer.libraryName(), answer.version(), answer.changedBy()));
    }
}
