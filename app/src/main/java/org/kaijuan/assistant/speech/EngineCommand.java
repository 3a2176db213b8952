package org.kaijuan.assistant.speech;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The program of an engine with its arguments, as an operator writes it: parted by blanks, double quotes keep blanks together,
 * {@code {file}} stands for the recording. No shell reads it.
 */
record EngineCommand(List<String> words) {

    private static final String FILE = "{file}";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    EngineCommand {
        words = List.copyOf(words);
        if (words.size() < 2 || words.stream().skip(1).noneMatch(word -> word.contains(FILE))) {
            throw new IllegalArgumentException("KAIJUAN_SPEECH_COMMAND must be a program and {file}, but is " + words);
        }
    }

    static EngineCommand of(String setting) {
        return new EngineCommand(WORD.matcher(setting)
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .toList());
    }

    List<String> on(Path recording) {
        return words.stream()
                .map(word -> word.replace(FILE, recording.toString()))
                .toList();
    }
}
