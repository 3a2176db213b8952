package org.kaijuan.assistant.speech;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said.
 *
 * @param recognised the words, if the channel that it came by has written them down, e.g. {@code Recognition} of WeChat; often empty
 * @param sound the recording, if there is one here
 */
public record Utterance(
        @Nullable String recognised, @Nullable Sound sound) {

    public static Utterance of(Sound sound) {
        return new Utterance(null, sound);
    }

    public static Utterance recognised(String words) {
        return new Utterance(words, null);
    }
}
