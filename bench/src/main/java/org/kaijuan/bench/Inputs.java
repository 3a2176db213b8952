package org.kaijuan.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files to measure with instead of the shipped ones.
 *
 * @param bank entries of an answer bank
 * @param queries questions to ask it
 */
record Inputs(@Nullable Path bank, @Nullable Path queries) {}
