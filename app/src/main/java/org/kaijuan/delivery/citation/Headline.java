package org.kaijuan.delivery.citation;

/**
 * Authors and title of a reference, which only a full stop keeps apart.
 *
 * @param authors empty if there are none
 * @param confidence doubtful if the full stop could be another one
 */
record Headline(Excerpt authors, Excerpt title, Confidence confidence) {

    private static final int LONGEST_NAME = 40;

    static Headline of(Excerpt head) {
        Excerpt whole = head.trim(". ");
        int stop = split(whole);
        if (stop < 0) {
            return new Headline(whole.to(whole.start()), whole, Confidence.DOUBTFUL);
        }
        Excerpt authors = whole.to(stop).trim(", ");
        boolean names = Authors.split(authors.text()).stream().allMatch(Headline::isName);
        return new Headline(authors, whole.from(stop + 1).trim(". "), names ? Confidence.SURE : Confidence.DOUBTFUL);
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && name.split(" ").length <= 6
                && name.chars().noneMatch(Character::isDigit);
    }

    private static int split(Excerpt head) {
        for (int stop = head.find('.'); stop >= 0; stop = head.find('.', stop + 1)) {
            if (stop > head.start() && stop + 1 < head.end() && separates(head, stop)) {
                return stop;
            }
        }
        return -1;
    }

    private static boolean separates(Excerpt head, int stop) {
        char next = head.at(stop + 1);
        boolean betweenDigits = Letters.isDigit(head.at(stop - 1)) && Letters.isDigit(next);
        if (betweenDigits || head.original().charAt(stop) == '·') {
            return false;
        }
        boolean spaced = Letters.isBlank(next)
                || Letters.isHan(next)
                || Letters.isHan(head.at(stop - 1))
                || head.original().charAt(stop) != '.';
        return spaced ? !isInsideName(head, stop) : !Letters.isCapital(head.at(stop - 1)) && Letters.isCapital(next);
    }

    /** The stop behind an initial in "J. Smith, A. B. Doe", not the one behind "SMITH J". */
    private static boolean isInsideName(Excerpt head, int stop) {
        if (!Letters.isCapital(head.at(stop - 1)) || Letters.isHan(head.at(stop - 1))) {
            return false;
        }
        Excerpt name = pieceBefore(head, stop);
        boolean initialsFirst = Authors.isInitials(name.plain()) && !completesFamilyName(head, name);
        return initialsFirst || isNameGoingOn(head.from(stop + 1).trim(""));
    }

    private static Excerpt pieceBefore(Excerpt head, int end) {
        int from = end;
        while (from > head.start() && ",;&".indexOf(head.at(from - 1)) < 0) {
            from--;
        }
        return head.part(from, end);
    }

    /** "Doe, B": the initials belong to the word before the comma, and the name is complete. */
    private static boolean completesFamilyName(Excerpt head, Excerpt initials) {
        if (initials.start() == head.start() || head.at(initials.start() - 1) != ',') {
            return false;
        }
        String before = pieceBefore(head, initials.start() - 1).plain();
        return !before.isEmpty() && before.indexOf(' ') < 0 && before.indexOf('.') < 0 && !Authors.isInitials(before);
    }

    /** After the stop comes another initial, a comma, or "et al." and the like. */
    private static boolean isNameGoingOn(Excerpt rest) {
        if (rest.isEmpty()) {
            return false;
        }
        char first = rest.at(rest.start());
        if (first == ',' || first == '&' || first == ';') {
            return true;
        }
        boolean initial = Letters.isCapital(first)
                && rest.start() + 1 < rest.end()
                && ".,".indexOf(rest.at(rest.start() + 1)) >= 0;
        return initial || rest.startsWith("et al") || rest.startsWith("and ");
    }
}
