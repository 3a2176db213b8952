package org.kaijuan.desk;

import java.util.HexFormat;

/** Pictures to attach. */
final class Pictures {

    /** A PNG of one pixel. */
    static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
                    + "fcffff3f030005fe02fea7d6059f0000000049454e44ae426082");

    private Pictures() {}
}
