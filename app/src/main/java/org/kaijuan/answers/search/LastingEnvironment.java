package org.kaijuan.answers.search;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * The environment of ONNX Runtime, kept until the process is gone. By itself it is torn down by a shutdown hook while other
 * threads may still be computing, for which the process dies of a segmentation fault: a question that is being answered when the server is
 * asked to stop would be enough. The environment counts its references, so one more that nobody gives back keeps it alive.
 */
final class LastingEnvironment {

    private static final OrtEnvironment ENVIRONMENT = kept();

    private LastingEnvironment() {}

    static OrtEnvironment get() {
        return ENVIRONMENT;
    }

    private static OrtEnvironment kept() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            Method reference =
                    OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            api.setAccessible(true);
            reference.setAccessible(true);
            reference.invoke(null, api.getLong(null), 2, "kept"); // 2: warnings and worse
            return environment;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("another version of ONNX Runtime than 1.20", e);
        }
    }
}
