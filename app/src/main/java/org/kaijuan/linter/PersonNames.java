package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of persons, known by a surname and by what stands beside them: a title after them (老师, 同志), a post before them
 * (馆长, 书记), or a list that ends in such a title. Where a name is known once, all its places are found.
 *
 * <p>Limits: names that nowhere stand beside a title are not seen; three characters are the longest name but for compound
 * surnames.
 */
final class PersonNames {

    /** @param name as it stands there */
    record Mention(String name, int from, int to) {}

    private static final String TITLES = "老师|同志|同学|先生|女士|教授|馆长|副馆长|书记|副书记|主任|副主任|校长|副校长|院长|副院长|处长|部长|科长|组长|研究馆员|馆员";
    private static final Pattern AFTER = Pattern.compile("(?:" + TITLES + ")");
    private static final Pattern BEFORE = Pattern.compile("(?:馆长|书记|主任|校长|院长|处长|部长|党员|积极分子|馆员|老师|教授)");
    private static final Pattern LIST = Pattern.compile(
            "([\\u4E00-\\u9FFF]{2,4}(?:、[\\u4E00-\\u9FFF]{2,3}){1,20}(?:和[\\u4E00-\\u9FFF]{2,3})?)等?(?:[一二三四五六七八九十两\\d]{1,2}[位名])?(?:同志|老师|馆员|教授)");
    private static final Pattern TAG =
            Pattern.compile("(?:人物简介|姓名|事迹)[】：:\\s*]{1,6}([\\u4E00-\\u9FFF]{2,3})[，,：:、\\s]");

    /** Nobody is called so: these stand between a surname and a title in plain sentences. */
    private static final String NO_GIVEN_NAME = "的了在是和与及等各位们全校馆部门组两几多每该本我你他她这那名请让向对为位到由任副总正原现级课生师员老";

    private static final String NUMERALS = "一二三四五六七八九十";

    private final List<Mention> mentions;
    private final Map<String, List<Mention>> byName;

    private PersonNames(List<Mention> mentions) {
        this.mentions = mentions;
        this.byName = new LinkedHashMap<>();
        mentions.forEach(mention ->
                byName.computeIfAbsent(mention.name(), _ -> new ArrayList<>()).add(mention));
    }

    static PersonNames in(String text) {
        TreeSet<String> names = new TreeSet<>();
        beforeTitles(text, names);
        afterPosts(text, names);
        inLists(text, names);
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            nameAt(text, tag.start(1), tag.end(1)).ifPresent(names::add);
        }
        names.addAll(NearPersons.of(names).in(text));
        return new PersonNames(places(text, names));
    }

    /** In the order of the text. */
    List<Mention> all() {
        return mentions;
    }

    /** All places of each name, names in the order in which they first appear. */
    Map<String, List<Mention>> byName() {
        return byName;
    }

    private static void beforeTitles(String text, TreeSet<String> names) {
        Matcher title = AFTER.matcher(text);
        while (title.find()) {
            nameBefore(text, title.start()).ifPresent(names::add);
        }
    }

    private static Optional<String> nameBefore(String text, int end) {
        Optional<String> four = candidate(text, end - 4, end).filter(it -> Surnames.lengthIn(it) == 2);
        if (four.isPresent()) {
            return four;
        }
        Optional<String> three = candidate(text, end - 3, end);
        Optional<String> two = candidate(text, end - 2, end);
        boolean wordBeforeName = three.isPresent()
                && two.isPresent()
                && !Surnames.isOnlySurname(three.get().charAt(0));
        return three.isPresent() && !wordBeforeName ? three : two;
    }

    private static void afterPosts(String text, TreeSet<String> names) {
        Matcher post = BEFORE.matcher(text);
        while (post.find()) {
            int end = post.end();
            while (end < text.length() && end - post.end() < 4 && Characters.isHan(text.charAt(end))) {
                end++;
            }
            if (end - post.end() <= 3) {
                candidate(text, post.end(), end).ifPresent(names::add);
            }
        }
    }

    private static void inLists(String text, TreeSet<String> names) {
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            int start = list.start();
            int end = list.end(1);
            while (start < end && text.indexOf('、', start) >= 0 && text.indexOf('、', start) < end) {
                int stop = text.indexOf('、', start);
                nameBefore(text, stop).ifPresent(names::add);
                start = stop + 1;
            }
            nameAt(text, start, Math.min(end, start + 3)).ifPresent(names::add);
        }
    }

    private static Optional<String> nameAt(String text, int start, int end) {
        for (int stop = end; stop - start >= 2; stop--) {
            Optional<String> name = candidate(text, start, stop);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The words between two places, if they can be a name. */
    private static Optional<String> candidate(String text, int start, int end) {
        if (start < 0 || end > text.length()) {
            return Optional.empty();
        }
        String words = text.substring(start, end);
        int surname = Surnames.lengthIn(words);
        if (surname == 0 || words.length() - surname > 2 || words.length() == surname) {
            return Optional.empty();
        }
        boolean plausible = words.chars().allMatch(c -> Characters.isHan((char) c))
                && words.substring(surname).chars().noneMatch(c -> NO_GIVEN_NAME.indexOf(c) >= 0)
                && NUMERALS.indexOf(words.charAt(words.length() - 1)) < 0
                && !isOrdinaryWord(words);
        return plausible ? Optional.of(words) : Optional.empty();
    }

    private static boolean isOrdinaryWord(String words) {
        Lexicon lexicon = Lexicon.shipped();
        boolean tail = words.length() == 3 && lexicon.frequency(words.substring(1)) > 400;
        boolean head = words.length() == 3 && lexicon.frequency(words.substring(0, 2)) > 100;
        return lexicon.isWord(words) && !lexicon.isName(words) || tail || head;
    }

    private static List<Mention> places(String text, TreeSet<String> names) {
        Map<String, List<String>> byBeginning = new HashMap<>();
        names.descendingSet()
                .forEach(name -> byBeginning
                        .computeIfAbsent(name.substring(0, 2), _ -> new ArrayList<>())
                        .add(name));
        byBeginning
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (!names.isEmpty() && at + 2 <= text.length()) {
            int start = at;
            String name = byBeginning.getOrDefault(text.substring(at, at + 2), List.of()).stream()
                    .filter(it -> text.startsWith(it, start))
                    .findFirst()
                    .orElse("");
            if (!name.isEmpty()) {
                mentions.add(new Mention(name, at, at + name.length()));
            }
            at += Math.max(1, name.length());
        }
        return mentions;
    }
}
