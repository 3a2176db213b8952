package org.kaijuan.delivery.citation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reference after GB/T 7714. */
final class GbtReference {

    private static final Pattern NUMBER =
            Pattern.compile("\\s*(\\[\\d{1,4}\\]|\\(\\d{1,4}\\)|\\d{1,4}[.,)](?!\\d))\\s*");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\\[\\]\"<>]{4,500}");
    private static final Pattern PATENT = Pattern.compile("(ZL|[A-Z]{2})?\\s?\\d{6,13}(\\.[\\dXx])?\\s?([A-Z]\\d?)?");

    private final Draft draft = new Draft(Notation.GBT7714);
    private final Excerpt head;
    private final Excerpt body;
    private final TypeMark mark;

    private GbtReference(Excerpt head, TypeMark mark, Excerpt body) {
        this.head = head;
        this.mark = mark;
        this.body = body;
    }

    static Draft read(Excerpt entry) {
        List<TypeMark> marks = TypeMark.all(entry);
        if (marks.isEmpty()) {
            return new Draft(Notation.GBT7714);
        }
        TypeMark mark = marks.getFirst();
        GbtReference reference = new GbtReference(withoutNumber(entry.to(mark.start())), mark, entry.from(mark.end()));
        reference.read(marks.size() > 1 ? marks.get(1) : null);
        return reference.draft;
    }

    private static Excerpt withoutNumber(Excerpt head) {
        var matcher = NUMBER.matcher(head.folded()).region(head.start(), head.end());
        return matcher.lookingAt() ? head.from(matcher.end()) : head;
    }

    private void read(@Nullable TypeMark second) {
        Excerpt doi = Doi.find(body);
        draft.put(Field.DOI, doi.plain(), Confidence.SURE, doi);
        find(Field.URL, WEB, body);
        CitedType type = type(second);
        draft.type(type, mark.code().equals("N") ? Confidence.DOUBTFUL : Confidence.SURE);
        if (type == CitedType.PATENT) {
            patent();
        } else {
            authorsAndTitle(head);
        }
        imprint(type, second);
    }

    private @Nullable CitedType type(@Nullable TypeMark second) {
        boolean inside = body.trim(". ").startsWith("//");
        return switch (mark.code()) {
            case "J", "N" -> CitedType.ARTICLE;
            case "D" -> CitedType.DISSERTATION;
            case "P" -> CitedType.PATENT;
            case "M", "G" -> inside ? CitedType.CHAPTER : CitedType.BOOK;
            case "C" -> CitedType.CONFERENCE_PAPER;
            case "A" -> second != null && second.code().equals("M") ? CitedType.CHAPTER : CitedType.CONFERENCE_PAPER;
            default -> null;
        };
    }

    private void authorsAndTitle(Excerpt part) {
        Headline headline = Headline.of(part);
        draft.put(Field.AUTHORS, headline.authors().text(), headline.confidence(), headline.authors());
        draft.put(Field.TITLE, headline.title().text(), headline.confidence(), headline.title());
    }

    /** 申请者. 题名: 国别, 专利号[P]. 公告日期. */
    private void patent() {
        Headline headline = Headline.of(head);
        Excerpt title = headline.title();
        int colon = title.findLast(':');
        Excerpt tail = colon < 0 ? title.from(title.end()) : title.from(colon + 1);
        boolean numbered =
                find(Field.PATENT_NUMBER, PATENT, tail) || find(Field.PATENT_NUMBER, PATENT, body.limited(60));
        Excerpt name = numbered && colon > 0 ? title.to(colon) : title;
        draft.put(Field.AUTHORS, headline.authors().text(), headline.confidence(), headline.authors());
        draft.put(Field.TITLE, name.trim(". ").text(), headline.confidence(), name);
    }

    private boolean find(Field field, Pattern pattern, Excerpt where) {
        var matcher = pattern.matcher(where.folded()).region(where.start(), where.end());
        if (!matcher.find()) {
            return false;
        }
        draft.sure(field, where.part(matcher.start(), matcher.end()).trim(".,; "));
        return true;
    }

    private void imprint(@Nullable CitedType type, @Nullable TypeMark second) {
        Excerpt where = withoutIdentifiers();
        if (type == CitedType.ARTICLE) {
            JournalPart.read(where, draft);
        } else if (type == null) {
            Imprint.year(where, draft, Confidence.DOUBTFUL);
        } else {
            Imprint.read(where, type, second, draft);
        }
        if (type == CitedType.DISSERTATION) {
            degree();
        }
    }

    /** Cut off before "DOI:" and "http": digits in there are no years and no pages. */
    private Excerpt withoutIdentifiers() {
        int end = body.end();
        int doi = Doi.find(body).start();
        int web = body.find("http");
        end = Math.min(end, doi);
        return body.to(web < 0 ? end : Math.min(end, web));
    }

    private void degree() {
        String code = Degrees.code(body.plain());
        if (!code.isEmpty()) {
            draft.put(Field.DEGREE, code, Confidence.SURE, body.trim(". "));
        }
    }
}
