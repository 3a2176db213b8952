package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

    private final AtomicInteger computed = new AtomicInteger();
    private final Embedder model = new Embedder() {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public float[] embed(String text) {
            computed.incrementAndGet();
            return new float[] {0.6f, 0.8f};
        }

        @Override
        public void close() {}
    };

    @Test
    void embedsNothingAgainAfterARestart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("index").resolve("vectors");
        try (VectorCache cache = VectorCache.in(file)) {
            cache.of(model, "一");
            cache.of(model, "二");
        }
        try (VectorCache cache = VectorCache.in(file)) {
            assertThat(cache.of(model, "一")).isEqualTo(Vectors.packed(new float[] {0.6f, 0.8f}));
            assertThat(cache.of(model, "二")).hasSize(2);
        }
        assertThat(computed).hasValue(2);
    }

    @Test
    void forgetsTheRecordThatACrashCutOff(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("vectors");
        try (VectorCache cache = VectorCache.in(file)) {
            cache.of(model, "一");
        }
        long whole = Files.size(file);
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (VectorCache cache = VectorCache.in(file)) {
            assertThat(cache.size()).isEqualTo(1);
            cache.of(model, "二");
        }
        assertThat(file).hasSize(2 * whole);
        try (VectorCache cache = VectorCache.in(file)) {
            assertThat(cache.size()).isEqualTo(2);
        }
    }
}
