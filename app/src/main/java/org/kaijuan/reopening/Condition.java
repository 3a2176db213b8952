package org.kaijuan.reopening;

import org.kaijuan.kernel.Text;

/**
 * A rule that must hold on the first day, as it stands now.
 *
 * @param key stable, {@code county-risk}
 * @param rule what is asked
 * @param finding how it is
 */
public record Condition(String key, Text rule, Text finding, boolean met) {}
