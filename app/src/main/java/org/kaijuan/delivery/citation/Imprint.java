package org.kaijuan.delivery.citation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** //编者. 文集名. 出版地: 出版者, 年: 页码 — what stands behind the mark of books, collections and dissertations. */
final class Imprint {

    private static final Pattern PAGES = Pattern.compile("\\s{0,3}:\\s{0,3}([A-Za-z]{0,3}\\d[\\d\\s,+-]{0,20})");
    private static final Pattern IN = Pattern.compile("\\s*(见|载|In)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern THESIS = Pattern.compile("(博士|硕士)?(研究生)?(学位)?论文$");

    private Imprint() {}

    static void read(Excerpt body, CitedType type, @Nullable TypeMark collection, Draft draft) {
        Excerpt where = withoutPreposition(body.trim("./, "));
        Excerpt year = Years.find(where);
        if (!year.isEmpty()) {
            draft.sure(Field.YEAR, year);
            pages(where.from(year.end()), draft);
        }
        Excerpt before = year.isEmpty() ? where : where.to(year.start());
        switch (type) {
            case DISSERTATION -> institution(before, draft);
            case BOOK -> publisher(before, draft);
            case CONFERENCE_PAPER, CHAPTER -> collection(before, collection, draft);
            case ARTICLE, PATENT -> {}
        }
    }

    static void year(Excerpt text, Draft draft, Confidence confidence) {
        for (int i = text.start(); i + 4 <= text.end(); i++) {
            Excerpt year = Years.find(text.part(i, i + 6));
            if (!year.isEmpty()) {
                draft.put(Field.YEAR, year.plain(), confidence, year);
                return;
            }
        }
    }

    private static Excerpt withoutPreposition(Excerpt text) {
        var matcher = IN.matcher(text.folded()).region(text.start(), text.end());
        return matcher.lookingAt() ? text.from(matcher.end()) : text;
    }

    private static void pages(Excerpt afterYear, Draft draft) {
        var matcher = PAGES.matcher(afterYear.folded()).region(afterYear.start(), afterYear.end());
        if (matcher.lookingAt()) {
            draft.sure(
                    Field.PAGES,
                    afterYear.part(matcher.start(1), matcher.end(1)).trim(",.- "));
        }
    }

    /** 地: 单位 — the place may be missing, and the words "硕士学位论文" may be glued on. */
    private static void institution(Excerpt before, Draft draft) {
        Excerpt name = afterPlace(before);
        String cleaned = THESIS.matcher(name.text()).replaceFirst("");
        draft.put(Field.INSTITUTION, cleaned, name.find(',') < 0 ? Confidence.SURE : Confidence.DOUBTFUL, name);
    }

    private static void publisher(Excerpt before, Draft draft) {
        int stop = lastStop(before);
        Excerpt publication = stop < 0 ? before : before.from(stop + 1);
        draft.sure(Field.PUBLISHER, afterPlace(publication));
    }

    /** The collection is the last piece before "place: publisher", or the only piece if nobody published it. */
    private static void collection(Excerpt before, @Nullable TypeMark mark, Draft draft) {
        if (mark != null) {
            Excerpt name = before.to(mark.start()).trim("., ");
            int stop = lastStop(name);
            Excerpt title = stop < 0 ? name : name.from(stop + 1);
            draft.put(
                    Field.SOURCE,
                    title.trim(". ").text(),
                    stop < 0 ? Confidence.SURE : Confidence.DOUBTFUL,
                    title.trim(". "));
            draft.sure(Field.PUBLISHER, afterPlace(before.from(mark.end())));
            return;
        }
        Excerpt whole = before.trim(",.( ");
        int stop = lastStop(whole);
        boolean published = stop >= 0 && whole.from(stop).find(':') >= 0;
        Excerpt name = (published ? whole.to(stop) : whole).trim(",. ");
        int inner = published || stop < 0 ? lastStop(name) : stop;
        Excerpt title = (inner < 0 ? name : name.from(inner + 1)).trim(",. ");
        draft.put(Field.SOURCE, title.text(), inner < 0 ? Confidence.SURE : Confidence.DOUBTFUL, title);
        if (published) {
            draft.sure(Field.PUBLISHER, afterPlace(whole.from(stop + 1)));
        }
    }

    private static Excerpt afterPlace(Excerpt text) {
        int colon = text.findLast(':');
        return (colon < 0 ? text : text.from(colon + 1)).trim(".,(; ");
    }

    /** The last full stop that ends a piece: followed by a blank or a Chinese character, and no abbreviation. */
    private static int lastStop(Excerpt text) {
        for (int i = text.end() - 2; i > text.start(); i--) {
            if (text.at(i) == '.' && endsPiece(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsPiece(Excerpt text, int stop) {
        char before = text.at(stop - 1);
        char next = text.at(stop + 1);
        boolean initial =
                Letters.isCapital(before) && (stop - 1 == text.start() || !Character.isLetter(text.at(stop - 2)));
        return (Letters.isBlank(next) || Letters.isHan(next) || Letters.isHan(before)) && !initial;
    }
}
