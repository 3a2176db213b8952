package org.kaijuan.answers.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks the machine code of ONNX Runtime once, into a folder of ours. By itself it unpacks 20 MB into a new temporary folder at
 * each start, and leaves it behind when the program is killed.
 */
public final class NativeLibraries {

    private static final String PROPERTY = "onnxruntime.native.path";
    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /** Makes the models load their machine code from this folder; on a machine that it has none for, changes nothing. */
    public static synchronized void unpackInto(Path folder) throws IOException {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        for (String name : NAMES) {
            String file = System.mapLibraryName(name);
            try (InputStream in =
                    NativeLibraries.class.getResourceAsStream("/ai/onnxruntime/native/" + machine() + "/" + file)) {
                if (in == null) {
                    return;
                }
                unpack(in, folder.resolve(file));
            }
        }
        System.setProperty(PROPERTY, folder.toAbsolutePath().toString());
    }

    private static void unpack(InputStream in, Path file) throws IOException {
        byte[] code = in.readAllBytes();
        if (Files.exists(file) && Files.size(file) == code.length) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "part", null);
        Files.write(part, code);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The folder in the jar for this machine, e.g. {@code linux-x64}. */
    private static String machine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        return name + (processor.contains("aarch64") || processor.contains("arm64") ? "-aarch64" : "-x64");
    }
}
