/**
 * Measurements. Each {@link org.kaijuan.bench.Benchmark} starts what it needs in a temporary folder, measures ours and a peer in the
 * same run on the same machine, and prints {@link org.kaijuan.bench.Figure}s; a ratio below 1 means that ours takes less.
 */
@NullMarked
package org.kaijuan.bench;

import org.jspecify.annotations.NullMarked;
