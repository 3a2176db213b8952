package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a text speaks of institutions: of those of the register by their right names, and of others that resemble one. */
final class Institutions {

    /**
     * A place that names an institution of the register.
     *
     * @param entry which one
     * @param as the name of the entry that it stands for
     * @param likeness how near it comes
     */
    record Mention(Register.Entry entry, String as, int from, int to, Likeness likeness) {

        /** Whether a reader understands that this institution is meant. */
        boolean isMeant() {
            return likeness != Likeness.PERHAPS_ANOTHER;
        }
    }

    private final List<Mention> mentions;

    private Institutions(List<Mention> mentions) {
        this.mentions = mentions;
    }

    static Institutions in(String text, Register register) {
        List<Mention> mentions = new ArrayList<>(exact(text, register));
        mentions.addAll(near(text, register, mentions));
        mentions.sort(Comparator.comparingInt(Mention::from));
        return new Institutions(List.copyOf(mentions));
    }

    /** In the order of the text. */
    List<Mention> all() {
        return mentions;
    }

    /** Those that are not written as the register has them. */
    Stream<Mention> misspelt() {
        return mentions.stream().filter(mention -> mention.likeness() != Likeness.EXACT);
    }

    /** The last institution of the register that is spoken of before an index. */
    Optional<Register.Entry> before(int index) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (mentions.get(middle).from() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0; i--) {
            if (mentions.get(i).isMeant()) {
                return Optional.of(mentions.get(i).entry());
            }
        }
        return Optional.empty();
    }

    /** Right names, the longest that fits at each place. */
    private static List<Mention> exact(String text, Register register) {
        Map<String, List<NameOf>> byBeginning = new HashMap<>();
        for (NameOf name : names(register)) {
            byBeginning
                    .computeIfAbsent(name.text().substring(0, 2), _ -> new ArrayList<>())
                    .add(name);
        }
        byBeginning
                .values()
                .forEach(names -> names.sort(
                        Comparator.comparingInt((NameOf name) -> name.text().length())
                                .reversed()));
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at + 2 <= text.length()) {
            int start = at;
            Optional<NameOf> name = byBeginning.getOrDefault(text.substring(at, at + 2), List.of()).stream()
                    .filter(it -> text.startsWith(it.text(), start))
                    .findFirst();
            name.ifPresent(it -> found.add(new Mention(
                    it.entry(), it.written(), start, start + it.text().length(), Likeness.EXACT)));
            at += name.map(it -> it.text().length()).orElse(1);
        }
        return found;
    }

    private static List<Mention> near(String text, Register register, List<Mention> exact) {
        NearNames near = new NearNames(names(register));
        boolean[] taken = new boolean[text.length() + 1];
        for (Mention mention : exact) {
            Arrays.fill(taken, mention.from(), mention.to(), true);
        }
        List<Mention> found = new ArrayList<>();
        int behind = 0;
        for (int end : near.ends(text)) {
            if (taken[end - 1]) {
                continue;
            }
            Optional<Mention> mention = near.endingAt(text, end);
            if (mention.isPresent() && mention.get().from() >= behind) {
                found.add(mention.get());
                behind = mention.get().to();
            }
        }
        return found;
    }

    /** The names of a register, simplified as the text is. */
    private static List<NameOf> names(Register register) {
        return register.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.alsoKnownAs().stream())
                        .filter(name -> name.length() >= 2)
                        .map(name -> new NameOf(entry, name, Characters.simplified(name))))
                .toList();
    }

    /** @param text the name as it is looked for */
    record NameOf(Register.Entry entry, String written, String text) {}
}
