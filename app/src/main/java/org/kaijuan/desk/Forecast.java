package org.kaijuan.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;

/**
 * What a reader may expect who asks now.
 *
 * @param outOfHours nobody is there to answer at this moment
 * @param answerBy when the library wants to have answered
 * @param closed why the library takes no requests of this kind at present; absent if it does
 */
public record Forecast(
        boolean outOfHours, Instant answerBy, @Nullable Refusal closed) {}
