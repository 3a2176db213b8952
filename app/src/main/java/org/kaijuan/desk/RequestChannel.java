package org.kaijuan.desk;

/** How a request or a logged contact came in (SVC-17, SVC-33). The text is the message {@code desk.channel.<code>}. */
public enum RequestChannel {
    WEB("web"),
    API("api"),
    PHONE("phone"),
    QQ("qq"),
    WECHAT("wechat"),
    MAIL("mail"),
    IN_PERSON("in-person"),
    /** Talked over live. */
    CHAT("chat"),
    IMPORT("import"),
    /** Invented by the demo: nobody asked. */
    SYNTHETIC("synthetic");

    private final String code;

    RequestChannel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The channel of a stored or sent code. */
    public static RequestChannel of(String code) {
        for (RequestChannel channel : values()) {
            if (channel.code.equals(code)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("no such channel: " + code);
    }
}
