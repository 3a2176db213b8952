package org.kaijuan.answers.search;

/** Turns a normalised text into a vector of length one; texts of like meaning point the same way. Safe for many threads. */
public interface Embedder extends AutoCloseable {

    /** Names the model and everything else that the vectors depend on; vectors of different names do not compare. */
    String name();

    int dimensions();

    float[] embed(String text);

    @Override
    void close();
}
