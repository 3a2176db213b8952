package org.kaijuan.answers;

import java.util.List;

/** Offered by who collects judgements; {@link Refit} learns from all of them. */
public interface JudgedQuestions {

    /** The newest judgements, at most so many. */
    List<JudgedQuestion> newest(int limit);
}
