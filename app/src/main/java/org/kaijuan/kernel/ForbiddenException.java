package org.kaijuan.kernel;

/** The actor may see the thing but lacks the permission for this act: a 403. */
public class ForbiddenException extends RuntimeException {

    public ForbiddenException(String permission) {
        super(permission);
    }
}
