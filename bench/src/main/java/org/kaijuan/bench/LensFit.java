package org.kaijuan.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kaijuan.answers.search.Lens;

/**
 * Fits a {@link Lens} to groups of phrasings of one question: of all phrasings of a batch those of its own group shall be nearest (a
 * softmax over cosines, "supervised contrastive learning", Khosla et al. 2020), by gradient descent with momentum (Adam, Kingma and Ba 2015).
 * The same groups give the same lens.
 */
final class LensFit {

    private static final int STEPS = 200;
    private static final int GROUPS_AT_ONCE = 200;
    private static final float RATE = 5e-4f;

    /** Cosines this far apart differ by a factor of e; smaller and the lens learns the groups by heart. */
    private static final float TEMPERATURE = 0.1f;

    /** Pulls towards leaving vectors as they are. */
    private static final float RIDGE = 0.01f;

    /**
     * How much of what was fitted is taken. All of it ranks questions to libraries best, and questions about illnesses, which stand in no
     * group, a little worse than the bare model; seven tenths rank those as well.
     */
    private static final float SHARE = 0.7f;

    private static final float MOMENTUM = 0.9f;
    private static final float SPREAD = 0.999f;

    private final List<List<float[]>> groups;
    private final int dimensions;
    private final float[][] turn;
    private final float[][] mean;
    private final float[][] square;
    private final Random dice = new Random(1);
    private final List<List<float[]>> waiting = new ArrayList<>();

    private LensFit(List<List<float[]>> groups) {
        this.groups = groups;
        this.dimensions = groups.getFirst().getFirst().length;
        this.turn = new float[dimensions][dimensions];
        this.mean = new float[dimensions][dimensions];
        this.square = new float[dimensions][dimensions];
    }

    /** @param groups vectors of length one; at least two of them in each group */
    static Lens to(List<List<float[]>> groups) {
        LensFit fit = new LensFit(groups);
        for (int step = 1; step <= STEPS; step++) {
            fit.step(step);
        }
        return new Lens(taken(fit.turn));
    }

    private static float[][] taken(float[][] turn) {
        float[][] taken = new float[turn.length][turn.length];
        for (int row = 0; row < turn.length; row++) {
            for (int column = 0; column < turn.length; column++) {
                taken[row][column] = SHARE * turn[row][column];
            }
        }
        return taken;
    }

    private void step(int number) {
        List<float[]> texts = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int taken = 0; taken < Math.min(GROUPS_AT_ONCE, groups.size()); taken++) {
            for (float[] text : next()) {
                texts.add(text);
                group.add(taken);
            }
        }
        float[][] plain = texts.toArray(float[][]::new);
        float[][] gradient = Matrix.transposedTimes(plain, pull(plain, group));
        float unbiased = (float) (Math.sqrt(1 - Math.pow(SPREAD, number)) / (1 - Math.pow(MOMENTUM, number)));
        for (int row = 0; row < dimensions; row++) {
            for (int column = 0; column < dimensions; column++) {
                float slope = gradient[row][column] + RIDGE * turn[row][column];
                mean[row][column] = MOMENTUM * mean[row][column] + (1 - MOMENTUM) * slope;
                square[row][column] = SPREAD * square[row][column] + (1 - SPREAD) * slope * slope;
                turn[row][column] -=
                        RATE * unbiased * mean[row][column] / ((float) Math.sqrt(square[row][column]) + 1e-8f);
            }
        }
    }

    private List<float[]> next() {
        if (waiting.isEmpty()) {
            waiting.addAll(groups);
            Collections.shuffle(waiting, dice);
        }
        return waiting.removeLast();
    }

    /** The gradient of the loss by the turned, not yet shortened vectors. */
    private float[][] pull(float[][] plain, List<Integer> group) {
        float[][] turned = Matrix.times(plain, turn);
        float[] lengths = new float[plain.length];
        for (int i = 0; i < plain.length; i++) {
            for (int k = 0; k < dimensions; k++) {
                turned[i][k] += plain[i][k];
            }
            lengths[i] = (float) Math.sqrt(Matrix.dot(turned[i], turned[i]));
            for (int k = 0; k < dimensions; k++) {
                turned[i][k] /= lengths[i];
            }
        }
        float[][] byCosine = new float[plain.length][plain.length];
        IntStream.range(0, plain.length).parallel().forEach(i -> byCosine[i] = slopes(i, turned, group));
        float[][] both = new float[plain.length][plain.length];
        for (int i = 0; i < plain.length; i++) {
            for (int j = 0; j < plain.length; j++) {
                both[i][j] = byCosine[i][j] + byCosine[j][i];
            }
        }
        float[][] pull = Matrix.times(both, turned);
        for (int i = 0; i < plain.length; i++) {
            float along = Matrix.dot(pull[i], turned[i]);
            for (int k = 0; k < dimensions; k++) {
                pull[i][k] = (pull[i][k] - along * turned[i][k]) / lengths[i];
            }
        }
        return pull;
    }

    /** How the loss of one phrasing changes with its cosine to each other: expected share less the share of its own group. */
    private static float[] slopes(int own, float[][] turned, List<Integer> group) {
        float[] shares = new float[turned.length];
        double all = 0;
        double right = 0;
        for (int j = 0; j < turned.length; j++) {
            if (j != own) {
                shares[j] = (float) Math.exp((Matrix.dot(turned[own], turned[j]) - 1) / TEMPERATURE);
                all += shares[j];
                right += group.get(j).equals(group.get(own)) ? shares[j] : 0;
            }
        }
        for (int j = 0; j < turned.length; j++) {
            double owed = group.get(j).equals(group.get(own)) ? shares[j] / right : 0;
            shares[j] = (float) ((shares[j] / all - owed) / TEMPERATURE / turned.length);
        }
        return shares;
    }
}
