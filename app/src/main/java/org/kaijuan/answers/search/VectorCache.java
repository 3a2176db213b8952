package org.kaijuan.answers.search;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Vectors that were computed once, by model and text, in a file that only grows; a restart embeds nothing again. Derived: delete the
 * file, and it is made anew. A record that was cut off by a crash is ignored and written over.
 */
public final class VectorCache implements AutoCloseable {

    private static final int KEY_LENGTH = 32;

    private final ConcurrentMap<String, short[]> vectors = new ConcurrentHashMap<>();
    private final @Nullable DataOutputStream file;

    private VectorCache(@Nullable DataOutputStream file) {
        this.file = file;
    }

    /** One that forgets everything with the program. */
    public static VectorCache inMemory() {
        return new VectorCache(null);
    }

    /** One in a file, which is made if it is missing. */
    public static VectorCache in(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<Record> records = new ArrayList<>();
        long whole = Files.exists(file) ? read(file, records) : 0;
        if (Files.exists(file) && Files.size(file) > whole) {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
        }
        VectorCache cache = new VectorCache(new DataOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        records.forEach(record -> cache.vectors.put(record.key, record.vector));
        return cache;
    }

    /** The vector of a text, computed if nobody has asked for it before. */
    short[] of(Embedder embedder, String text) {
        String key = key(embedder.name(), text);
        short[] known = vectors.get(key);
        if (known != null) {
            return known;
        }
        short[] vector = Vectors.packed(embedder.embed(text));
        if (vectors.putIfAbsent(key, vector) == null) {
            append(key, vector);
        }
        return vector;
    }

    int size() {
        return vectors.size();
    }

    private synchronized void append(String key, short[] vector) {
        if (file == null) {
            return;
        }
        ByteBuffer record = ByteBuffer.allocate(KEY_LENGTH + Short.BYTES * (vector.length + 1));
        record.put(HexFormat.of().parseHex(key)).putShort((short) vector.length);
        for (short value : vector) {
            record.putShort(value);
        }
        try {
            file.write(record.array());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep vectors", e);
        }
    }

    private record Record(String key, short[] vector) {}

    /** The length of the whole records. */
    private static long read(Path file, List<Record> records) throws IOException {
        long whole = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                byte[] key = in.readNBytes(KEY_LENGTH);
                if (key.length < KEY_LENGTH) {
                    return whole;
                }
                short[] vector = new short[in.readShort()];
                byte[] bytes = in.readNBytes(vector.length * Short.BYTES);
                if (bytes.length < vector.length * Short.BYTES) {
                    return whole;
                }
                ByteBuffer.wrap(bytes).asShortBuffer().get(vector);
                records.add(new Record(HexFormat.of().formatHex(key), vector));
                whole += KEY_LENGTH + Short.BYTES * (vector.length + 1L);
            }
        } catch (EOFException cutOff) {
            return whole;
        }
    }

    private static String key(String model, String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((model + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
