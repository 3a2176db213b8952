package org.kaijuan.identity.signin;

/** What somebody has to do before they go on, in this order. */
public enum Duty {
    /** Another password than the one that was handed out. */
    NEW_PASSWORD("/me/password"),
    /** A second factor, which the installation asks of staff. */
    SECOND_FACTOR("/me/second-factor"),
    /** The privacy notice, in its present version. */
    PRIVACY_NOTICE("/me/privacy");

    private final String path;

    Duty(String path) {
        this.path = path;
    }

    /** The page where it is done. */
    public String path() {
        return path;
    }
}
