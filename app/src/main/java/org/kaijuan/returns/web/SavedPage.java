package org.kaijuan.returns.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.Entry;
import org.kaijuan.returns.EntryBody;
import org.kaijuan.returns.ReturnId;
import org.kaijuan.web.Ui;

/**
 * What became of one entry that was sent: saved, refused, or written by somebody else meanwhile.
 *
 * @param field of the page, whose hidden version is to change
 * @param version of the entry now
 * @param refusal absent if it was saved
 * @param theirs what somebody else wrote meanwhile; absent if nobody did
 * @param mine what was sent, so that nothing typed is lost
 */
public record SavedPage(
        ReturnId id,
        String field,
        int version,
        Instant at,
        @Nullable Refusal refusal,
        @Nullable Entry theirs,
        Typed mine) {

    /** Fields that the page adds itself and need not be kept. */
    public static final Set<String> OF_THE_FORM = Set.of("version", "seen", "_csrf");

    /** The heading, as the key of a message: two have written, or it was refused for what it says. */
    public String title() {
        return theirs == null ? "returns.conflict.refused" : "returns.conflict.title";
    }

    /** The words of the other. */
    public static String words(Ui ui, Entry entry) {
        return switch (entry.body()) {
            case EntryBody.Answer answer ->
                answer.rows().isEmpty()
                        ? answer.text()
                        : String.join(
                                "\n",
                                answer.rows().stream()
                                        .map(row -> String.join(" | ", row))
                                        .toList());
            case EntryBody.Figure figure -> DraftPage.value(ui, figure) + "\n" + figure.quote();
            case EntryBody.Highlight highlight -> highlight.text();
            case EntryBody.Deed deed -> deed.who() + "\n" + deed.title() + "\n" + deed.text();
        };
    }
}
