package org.kaijuan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaijuan.answers.search.BankEntry;

/**
 * A bank ({@code id<TAB>question[<TAB>alt|alt…]}) or questions ({@code query<TAB>id[:grade] …}, no id: the bank has no answer), as files of
 * tab-separated lines.
 */
final class QuestionSet {

    private QuestionSet() {}

    /**
     * A question and what answers it.
     *
     * @param grades how good each entry is, by id; none if it cannot be answered
     */
    record Asked(String question, Map<String, Integer> grades) {

        boolean isAnswerable() {
            return !grades.isEmpty();
        }
    }

    static List<BankEntry> bank(Path file) throws IOException {
        return entries(Files.readAllLines(file));
    }

    static List<Asked> questions(Path file) throws IOException {
        return asked(Files.readAllLines(file));
    }

    static List<BankEntry> shippedBank() throws IOException {
        return entries(shipped("bank.tsv"));
    }

    /** @param half {@code tune} or {@code test} */
    static List<Asked> shippedQuestions(String half) throws IOException {
        return asked(shipped(half + ".tsv"));
    }

    /** Groups of phrasings of one question, none of which stands in the shipped questions. */
    static List<List<String>> sameQuestions() throws IOException {
        return shipped("same.txt").stream()
                .map(line -> List.of(line.split("\\|")))
                .toList();
    }

    private static List<BankEntry> entries(List<String> lines) {
        List<BankEntry> bank = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            if (parts.length >= 2 && !parts[0].isBlank()) {
                List<String> phrasings = new ArrayList<>(List.of(parts[1]));
                if (parts.length > 2) {
                    Arrays.stream(parts[2].split("\\|"))
                            .filter(other -> !other.isBlank())
                            .forEach(phrasings::add);
                }
                bank.add(new BankEntry(parts[0].strip(), phrasings));
            }
        }
        return bank;
    }

    private static List<Asked> asked(List<String> lines) {
        List<Asked> questions = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split("\t", 2);
            Map<String, Integer> grades = new HashMap<>();
            if (parts.length > 1 && !parts[1].isBlank()) {
                for (String graded : parts[1].strip().split("\\s+")) {
                    int colon = graded.lastIndexOf(':');
                    boolean hasGrade = colon > 0 && graded.substring(colon + 1).matches("\\d+");
                    grades.put(
                            hasGrade ? graded.substring(0, colon) : graded,
                            hasGrade ? Integer.parseInt(graded.substring(colon + 1)) : 1);
                }
            }
            grades.values().removeIf(grade -> grade == 0);
            questions.add(new Asked(parts[0], grades));
        }
        return questions;
    }

    private static List<String> shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(QuestionSet.class.getResourceAsStream("/answers/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
