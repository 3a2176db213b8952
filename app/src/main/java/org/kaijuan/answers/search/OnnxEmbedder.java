package org.kaijuan.answers.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A bge-small model (BAAI, MIT licence; eight bits, for the processor) that comes as a jar. It computes in the calling thread
 * without spinning, so that a busy server stays predictable.
 */
public final class OnnxEmbedder implements Embedder {

    private static final int MOST_PIECES = 512;

    private final String name;
    private final WordPiece pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimensions;

    private OnnxEmbedder(String name, WordPiece pieces, OrtEnvironment environment, OrtSession session)
            throws OrtException {
        this.name = name;
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
        this.dimensions = computed("a").length;
    }

    /** The model for a language; an {@link IOException} says why it cannot be used. */
    public static OnnxEmbedder of(Language language) throws IOException {
        String name = switch (language) {
            case ZH -> "bge-small-zh-v1.5-q";
            case EN -> "bge-small-en-v1.5-q";
        };
        try (InputStream vocabulary = resource("/" + name + "-tokenizer.json");
                InputStream model = resource("/" + name + ".onnx")) {
            OrtEnvironment environment = LastingEnvironment.get();
            return new OnnxEmbedder(
                    name, WordPiece.read(vocabulary), environment, session(environment, model.readAllBytes()));
        } catch (OrtException | LinkageError e) {
            throw new IOException("the model " + name + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return environment.createSession(model, options);
        }
    }

    private static InputStream resource(String path) throws IOException {
        InputStream in = OnnxEmbedder.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException(path + " is not installed");
        }
        return in;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[] embed(String text) {
        try {
            return computed(text);
        } catch (OrtException e) {
            throw new IllegalStateException("embedding failed", e);
        }
    }

    private float[] computed(String text) throws OrtException {
        long[] ids = pieces.ids(text, MOST_PIECES);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]})) {
            inputs.put("input_ids", idTensor);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                return ofFirstPiece((OnnxTensor) result.get(0));
            }
        }
    }

    /** The vector of the mark of beginning, which stands for the whole text, brought to length one. */
    private static float[] ofFirstPiece(OnnxTensor hidden) {
        long[] shape = hidden.getInfo().getShape();
        FloatBuffer values = hidden.getFloatBuffer();
        float[] vector = new float[(int) shape[shape.length - 1]];
        values.get(vector);
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        float norm = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not close", e);
        }
    }
}
