package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two sentences set against each other, number by number and character by character. Where little more than single characters
 * have stayed between changes, the whole stretch counts as changed: nobody reads a sentence that is crossed out in shreds.
 */
final class Comparison {

    /** Beyond it (two sentences of some two thousand characters) all counts as changed. */
    private static final int MOST_CELLS = 4_000_000;

    private static final int SHRED = 2;

    private Comparison() {}

    /**
     * Some tokens in a row.
     *
     * @param kind NEW and SAME stand in the new sentence, OLD in the old one
     */
    record Run(Mark.Kind kind, List<Token> tokens) {}

    /** The marks of a changed sentence, in the order of reading, the old before the new. */
    static List<Mark> marks(@Nullable Sentence before, @Nullable Sentence after) {
        return together(withoutShreds(runs(before, after))).stream()
                .map(run -> new Mark(run.kind(), Token.joined(run.tokens())))
                .toList();
    }

    /** Every token of both sentences, what has stayed once. */
    static List<Run> runs(@Nullable Sentence before, @Nullable Sentence after) {
        List<Token> old = tokens(before);
        List<Token> now = tokens(after);
        return together((long) old.size() * now.size() > MOST_CELLS ? replaced(old, now) : aligned(old, now));
    }

    static List<Token> tokens(@Nullable Sentence sentence) {
        return sentence == null ? List.of() : Token.of(sentence.pieces());
    }

    private static List<Run> replaced(List<Token> old, List<Token> now) {
        return List.of(new Run(Mark.Kind.OLD, old), new Run(Mark.Kind.NEW, now));
    }

    private static List<Run> aligned(List<Token> old, List<Token> now) {
        int[][] common = common(old, now);
        List<Run> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).printsAs(now.get(j))) {
                steps.add(new Run(Mark.Kind.SAME, List.of(now.get(j))));
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                steps.add(new Run(Mark.Kind.OLD, List.of(old.get(i++))));
            } else {
                steps.add(new Run(Mark.Kind.NEW, List.of(now.get(j++))));
            }
        }
        return steps;
    }

    private static int[][] common(List<Token> old, List<Token> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).printsAs(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** What stayed between two changes and is no longer than a shred counts as taken out and put in again. */
    private static List<Run> withoutShreds(List<Run> runs) {
        List<Run> steps = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean isShred = i > 0 && i < runs.size() - 1 && run.kind() == Mark.Kind.SAME && isShort(run.tokens());
            steps.addAll(isShred ? replaced(run.tokens(), run.tokens()) : List.of(run));
        }
        return steps;
    }

    private static boolean isShort(List<Token> tokens) {
        return tokens.size() < SHRED
                && tokens.stream()
                        .allMatch(
                                token -> token.piece() instanceof Piece.Words || token.piece() instanceof Piece.Quoted);
    }

    /** Neighbours of one kind as one; within a change the old stands before the new. */
    private static List<Run> together(List<Run> steps) {
        List<Run> runs = new ArrayList<>();
        List<Token> old = new ArrayList<>();
        List<Token> now = new ArrayList<>();
        List<Token> same = new ArrayList<>();
        for (Run step : steps) {
            if (step.kind() == Mark.Kind.SAME) {
                close(Mark.Kind.OLD, old, runs);
                close(Mark.Kind.NEW, now, runs);
                same.addAll(step.tokens());
            } else {
                close(Mark.Kind.SAME, same, runs);
                (step.kind() == Mark.Kind.OLD ? old : now).addAll(step.tokens());
            }
        }
        close(Mark.Kind.OLD, old, runs);
        close(Mark.Kind.NEW, now, runs);
        close(Mark.Kind.SAME, same, runs);
        return runs;
    }

    private static void close(Mark.Kind kind, List<Token> tokens, List<Run> runs) {
        if (!tokens.isEmpty()) {
            runs.add(new Run(kind, List.copyOf(tokens)));
            tokens.clear();
        }
    }
}
