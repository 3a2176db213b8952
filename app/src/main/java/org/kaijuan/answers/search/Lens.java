package org.kaijuan.answers.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Turns the vectors of a general model so that questions to libraries which mean the same come nearer to one another: {@code v + vA},
 * brought to length one. The model knows Chinese; it was not told that "延期" and "续借" are one thing at a loan desk, and that "现刊" and
 * "过刊" are two. The lens is fitted by {@code bench lens} to groups of phrasings of one question, and takes only so much of the fit as
 * leaves the order of banks about other subjects as good as it was.
 */
public final class Lens {

    private final float[][] turn;

    /** @param turn the matrix A, row by row */
    public Lens(float[][] turn) {
        this.turn = turn;
    }

    /** The model as seen through the shipped lens for it; the model itself where none is shipped. */
    public static Embedder before(Embedder model) throws IOException {
        try (InputStream in = Lens.class.getResourceAsStream("/answers/search/" + model.name() + ".lens")) {
            return in == null ? model : new Through(model, read(in));
        }
    }

    /** Reads what {@link #write} wrote. */
    static Lens read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        float[][] turn = new float[data.readInt()][];
        float scale = data.readFloat();
        for (int row = 0; row < turn.length; row++) {
            byte[] packed = data.readNBytes(turn.length);
            turn[row] = new float[packed.length];
            for (int column = 0; column < packed.length; column++) {
                turn[row][column] = packed[column] * scale;
            }
        }
        return new Lens(turn);
    }

    /** Writes it with eight bits a number, which changes no order that a reader would see. */
    public void write(OutputStream out) throws IOException {
        float most = 0;
        for (float[] row : turn) {
            for (float value : row) {
                most = Math.max(most, Math.abs(value));
            }
        }
        float scale = most / Byte.MAX_VALUE;
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(turn.length);
        data.writeFloat(scale);
        for (float[] row : turn) {
            for (float value : row) {
                data.writeByte(Math.round(value / scale));
            }
        }
        data.flush();
    }

    /** A vector of length one as seen through the lens, again of length one. */
    public float[] through(float[] vector) {
        float[] seen = vector.clone();
        for (int row = 0; row < turn.length; row++) {
            float weight = vector[row];
            float[] added = turn[row];
            for (int column = 0; column < seen.length; column++) {
                seen[column] += weight * added[column];
            }
        }
        double sum = 0;
        for (float value : seen) {
            sum += value * value;
        }
        float length = (float) Math.sqrt(sum);
        for (int column = 0; column < seen.length; column++) {
            seen[column] /= length;
        }
        return seen;
    }

    /** A model behind a lens; its name tells that its vectors do not compare with those of the bare model. */
    private record Through(Embedder model, Lens lens) implements Embedder {

        @Override
        public String name() {
            return model.name() + "+lens-2";
        }

        @Override
        public int dimensions() {
            return model.dimensions();
        }

        @Override
        public float[] embed(String text) {
            return lens.through(model.embed(text));
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
