package org.kaijuan.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;

/**
 * The working copy of a return.
 *
 * @param edition the last one that was submitted; 0 before the first
 * @param remarks why that was sent back
 * @param isChanged whether something was written since it was submitted
 */
public record ReturnDraft(
        ReturnId id,
        NoticeView notice,
        LibraryView library,
        ReturnState state,
        int edition,
        @Nullable String remarks,
        ReturnForm form,
        List<Entry> entries,
        List<Problem> problems,
        boolean isChanged) {

    public ReturnDraft {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** The answer or figure under a question. */
    public Optional<Entry> entry(Question question) {
        return entries.stream()
                .filter(entry -> entry.key().equals(question.key()))
                .findFirst();
    }

    /** The highlights of a chapter, or the deeds. */
    public List<Entry> entries(Question question) {
        return entries.stream()
                .filter(entry -> switch (entry.body()) {
                    case EntryBody.Highlight highlight ->
                        question.kind() == QuestionKind.HIGHLIGHTS
                                && highlight.chapter().equals(question.chapter());
                    case EntryBody.Deed deed -> question.kind() == QuestionKind.DEEDS;
                    case EntryBody.Answer answer -> false;
                    case EntryBody.Figure figure -> false;
                })
                .toList();
    }

    public List<Problem> problems(String key) {
        return problems.stream()
                .filter(problem -> problem.question().equals(key))
                .toList();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** A key for a new highlight or deed. */
    public String freshKey() {
        return UUID.randomUUID().toString();
    }
}
