package org.kaijuan.web;

import org.kaijuan.kernel.Refusal;

/** A request that no page or client of ours would send: a 400 with a code and a sentence. */
public class BadInputException extends RuntimeException {

    private final transient Refusal refusal;

    public BadInputException(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    /** With the message {@code refusal.<code>}. */
    public static BadInputException of(String code, Object... arguments) {
        return new BadInputException(Refusal.of(code, arguments));
    }

    public Refusal refusal() {
        return refusal;
    }
}
