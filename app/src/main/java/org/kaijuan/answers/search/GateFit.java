package org.kaijuan.answers.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a gate to judged questions, leaning on the gate before: a few judgements move it a little, many move it as far as they say. Ridge
 * logistic regression by Newton's method; the same judgements give the same gate.
 */
public final class GateFit {

    private static final int STEPS = 25;
    private static final int FOLDS = 5;
    private static final double SMALLEST_SHARE = 1e-6;

    /** How many judgements the gate before is worth. */
    private static final double INERTIA = 3;

    private GateFit() {}

    /** The gate that fits best. */
    public static Gate fit(List<Judged> judged, Gate before) {
        double[] prior = weights(before);
        double[] weights = prior.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            double[][] curvature = new double[weights.length][weights.length];
            for (int i = 0; i < weights.length; i++) {
                gradient[i] = INERTIA * (weights[i] - prior[i]);
                curvature[i][i] = INERTIA;
            }
            for (Judged each : judged) {
                add(each, weights, gradient, curvature);
            }
            weights = better(judged, prior, weights, solve(curvature, gradient));
        }
        return gate(weights);
    }

    /**
     * Whether gates fitted to four fifths of the judgements foretell the other fifth better than the gate before, for every fifth taken
     * together.
     */
    public static boolean isWorthwhile(List<Judged> judged, Gate before) {
        double lossBefore = 0;
        double lossAfter = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Judged> known = new ArrayList<>();
            List<Judged> unseen = new ArrayList<>();
            for (int i = 0; i < judged.size(); i++) {
                (i % FOLDS == fold ? unseen : known).add(judged.get(i));
            }
            lossBefore += loss(unseen, before);
            lossAfter += loss(unseen, fit(known, before));
        }
        return lossAfter < lossBefore;
    }

    /** The step, or as much of it as helps: far from the best gate a whole one may overshoot. */
    private static double[] better(List<Judged> judged, double[] prior, double[] weights, double[] step) {
        double before = cost(judged, prior, weights);
        for (double share = 1; share > SMALLEST_SHARE; share /= 2) {
            double[] next = weights.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] -= share * step[i];
            }
            if (cost(judged, prior, next) <= before) {
                return next;
            }
        }
        return weights;
    }

    private static double cost(List<Judged> judged, double[] prior, double[] weights) {
        double cost = loss(judged, gate(weights));
        for (int i = 0; i < weights.length; i++) {
            cost += INERTIA / 2 * (weights[i] - prior[i]) * (weights[i] - prior[i]);
        }
        return cost;
    }

    private static void add(Judged each, double[] weights, double[] gradient, double[][] curvature) {
        double[] values = values(each.evidence());
        double z = 0;
        for (int i = 0; i < values.length; i++) {
            z += weights[i] * values[i];
        }
        double p = 1 / (1 + Math.exp(-z));
        double error = p - (each.isRight() ? 1 : 0);
        for (int i = 0; i < values.length; i++) {
            gradient[i] += error * values[i];
            for (int j = 0; j < values.length; j++) {
                curvature[i][j] += p * (1 - p) * values[i] * values[j];
            }
        }
    }

    private static double loss(List<Judged> judged, Gate gate) {
        double loss = 0;
        for (Judged each : judged) {
            double p = Math.clamp(gate.sureness(each.evidence()), 1e-6, 1 - 1e-6);
            loss -= Math.log(each.isRight() ? p : 1 - p);
        }
        return loss;
    }

    /** Gaussian elimination; the matrix is symmetric and positive definite, so no pivot is zero. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] solution = right.clone();
        for (int column = 0; column < n; column++) {
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                solution[row] -= factor * solution[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                solution[row] -= matrix[row][k] * solution[k];
            }
            solution[row] /= matrix[row][row];
        }
        return solution;
    }

    private static double[] values(Evidence evidence) {
        return new double[] {1, evidence.lead(), evidence.clearance(), evidence.overlap(), evidence.covered()};
    }

    private static double[] weights(Gate gate) {
        return new double[] {gate.base(), gate.lead(), gate.clearance(), gate.overlap(), gate.covered()};
    }

    private static Gate gate(double[] weights) {
        return new Gate(weights[0], weights[1], weights[2], weights[3], weights[4]);
    }
}
