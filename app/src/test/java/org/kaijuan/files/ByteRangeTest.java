package org.kaijuan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Range headers (RFC 9110 §14). */
class ByteRangeTest {

    @Test
    void singleRangesAreServed() {
        assertThat(parse("bytes=0-4")).isEqualTo(part(0, 5));
        assertThat(parse("bytes=95-")).isEqualTo(part(95, 100));
        assertThat(parse("bytes=-10")).isEqualTo(part(90, 100));
        assertThat(parse("bytes=-1000")).isEqualTo(part(0, 100));
        assertThat(parse("bytes=90-1000")).isEqualTo(part(90, 100));
    }

    @Test
    void whatIsNoSingleRangeMeansEverything() {
        assertThat(ByteRange.parse(Optional.empty(), 100)).isInstanceOf(ByteRange.Asked.Everything.class);
        assertThat(parse("bytes=0-1,5-6")).isInstanceOf(ByteRange.Asked.Everything.class);
        assertThat(parse("bytes=5-2")).isInstanceOf(ByteRange.Asked.Everything.class);
        assertThat(parse("lines=1-2")).isInstanceOf(ByteRange.Asked.Everything.class);
        assertThat(parse("bytes=-")).isInstanceOf(ByteRange.Asked.Everything.class);
    }

    @Test
    void aRangeBeyondTheEndCannotBeServed() {
        assertThat(parse("bytes=100-")).isInstanceOf(ByteRange.Asked.Unsatisfiable.class);
        assertThat(parse("bytes=-0")).isInstanceOf(ByteRange.Asked.Unsatisfiable.class);
    }

    private static ByteRange.Asked parse(String header) {
        return ByteRange.parse(Optional.of(header), 100);
    }

    private static ByteRange.Asked part(long from, long to) {
        return new ByteRange.Asked.Part(new ByteRange(from, to));
    }
}
