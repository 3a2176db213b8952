package org.kaijuan.assistant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An engine that writes down what readers say: settings {@code kaijuan.speech.*}.
 *
 * @param command a program with its arguments, {@code {file}} for the recording; empty for none
 * @param limit after which it is ended
 * @param atOnce how many may run at once on this node
 */
@ConfigurationProperties("kaijuan.speech")
record SpeechSettings(
        @DefaultValue("") String command,
        @DefaultValue("20s") Duration limit,
        @DefaultValue("2") int atOnce) {}
