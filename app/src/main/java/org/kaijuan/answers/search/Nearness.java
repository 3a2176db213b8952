package org.kaijuan.answers.search;

/**
 * What a cosine means. It differs by language, as Chinese is seen through a {@link Lens}, which sets apart what the bare model holds to be
 * near; measured on the tuning half of the shipped questions and on questions of other subjects.
 *
 * @param sameSubject what is further away is about something else: above all questions about libraries put to a bank about illnesses, and
 *     nearly all the other way round
 * @param worthALook below this nothing of a list is worth reading; 97 of 100 right entries are above
 * @param sameQuestion from here on two questions of readers are taken for one when they are gathered: four of five pairs are
 */
public record Nearness(double sameSubject, double worthALook, double sameQuestion) {

    private static final Nearness CHINESE = new Nearness(0.58, 0.46, 0.78);
    private static final Nearness ENGLISH = new Nearness(0.70, 0.62, 0.86);

    /** As the shipped model for a language says it. */
    public static Nearness in(Language language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }
}
