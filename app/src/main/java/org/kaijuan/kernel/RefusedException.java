package org.kaijuan.kernel;

/** Carries a refusal out of a transaction, so that it rolls back; the web layer shows it as the refusal that it is. */
public class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
