package org.kaijuan.kernel;

/** What was asked for does not exist, or the actor may not know that it does: both are a 404. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
