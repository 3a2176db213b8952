package org.kaijuan.channels;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a group's robot is reached with. Who has it can write to the group, so it is sealed wherever it lies and never shown.
 *
 * @param token names the robot in the address: WeCom's {@code key}, DingTalk's {@code access_token}
 * @param secret what DingTalk's messages are signed with; empty for WeCom, which signs nothing
 */
record RobotKey(String token, String secret) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");
    private static final Pattern WECOM =
            Pattern.compile("https://qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=([^&]+)");
    private static final Pattern DINGTALK =
            Pattern.compile("https://oapi\\.dingtalk\\.com/robot/send\\?access_token=([^&]+)");
    private static final Pattern SECRET = Pattern.compile("[!-~]{8,200}");
    private static final int TAIL = 4;

    /** Reads what an administrator copied from the group's settings: the whole address, or only the token in it. */
    static Optional<RobotKey> read(ChatKind kind, String address, String secret) {
        return switch (kind) {
            case WECOM -> token(WECOM, address).map(token -> new RobotKey(token, ""));
            case DINGTALK ->
                token(DINGTALK, address)
                        .filter(token -> SECRET.matcher(secret).matches())
                        .map(token -> new RobotKey(token, secret));
            case QQ, WECHAT -> Optional.empty();
        };
    }

    private static Optional<String> token(Pattern addressOf, String address) {
        Matcher whole = addressOf.matcher(address);
        String token = whole.matches() ? whole.group(1) : address;
        return Optional.of(token).filter(found -> TOKEN.matcher(found).matches());
    }

    static RobotKey ofBytes(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        return new RobotKey(parts[0], parts[1]);
    }

    byte[] bytes() {
        return (token + "\n" + secret).getBytes(StandardCharsets.UTF_8);
    }

    /** By which people recognise it, and nobody can use it. */
    String tail() {
        return token.substring(token.length() - TAIL);
    }

    @Override
    public String toString() {
        return "…" + tail();
    }
}
