package org.kaijuan.answers.search;

import org.jspecify.annotations.Nullable;

/**
 * Vectors of length one, packed: twelve bits a number. The cosine is off by less than 0.001, needs half the memory of floats, and
 * whole numbers let the compiler work on many at once.
 */
final class Vectors {

    private static final int SCALE = 2047;

    private final int dimensions;
    private final short[] @Nullable [] rows;

    private Vectors(int dimensions, short[] @Nullable [] rows) {
        this.dimensions = dimensions;
        this.rows = rows;
    }

    /** @param rows packed vectors; null where a text has none */
    static Vectors of(int dimensions, short[] @Nullable [] rows) {
        return new Vectors(dimensions, rows);
    }

    static short[] packed(float[] vector) {
        short[] packed = new short[vector.length];
        for (int i = 0; i < vector.length; i++) {
            packed[i] = (short) Math.round(vector[i] * SCALE);
        }
        return packed;
    }

    /** The cosine of every row with a vector; 0 where there is none. */
    float[] cosines(short[] vector) {
        float[] cosines = new float[rows.length];
        for (int row = 0; row < rows.length; row++) {
            short @Nullable [] other = rows[row];
            if (other != null && vector.length == dimensions) {
                cosines[row] = cosine(vector, other);
            }
        }
        return cosines;
    }

    static float cosine(short[] one, short[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return (float) sum / (SCALE * SCALE);
    }
}
