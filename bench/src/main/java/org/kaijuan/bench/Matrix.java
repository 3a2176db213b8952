package org.kaijuan.bench;

import java.util.stream.IntStream;

/** Products of small matrices, by rows on all cores. */
final class Matrix {

    private Matrix() {}

    static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    static float[][] times(float[][] one, float[][] other) {
        float[][] product = new float[one.length][other[0].length];
        IntStream.range(0, one.length).parallel().forEach(row -> {
            for (int k = 0; k < other.length; k++) {
                add(product[row], one[row][k], other[k]);
            }
        });
        return product;
    }

    /** The transpose of the first times the second. */
    static float[][] transposedTimes(float[][] one, float[][] other) {
        float[][] product = new float[one[0].length][other[0].length];
        IntStream.range(0, product.length).parallel().forEach(row -> {
            for (int k = 0; k < other.length; k++) {
                add(product[row], one[k][row], other[k]);
            }
        });
        return product;
    }

    private static void add(float[] sum, float weight, float[] added) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * added[i];
        }
    }
}
