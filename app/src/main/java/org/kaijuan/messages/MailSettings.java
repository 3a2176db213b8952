package org.kaijuan.messages;

import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves: settings {@code kaijuan.mail.*}.
 *
 * @param host SMTP server; empty means the outbox folder
 * @param security {@code none}, {@code starttls} (required, not optional) or {@code tls}
 * @param from address in the From line of every letter; the name beside it is the library's
 * @param perMinute most mails in a minute over all nodes; 0 for no limit
 */
@ConfigurationProperties("kaijuan.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("none") String security,
        @DefaultValue("kaijuan@localhost") String from,
        @DefaultValue("300") int perMinute) {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    boolean hasServer() {
        return !host.isBlank();
    }

    /** What Jakarta Mail wants to know. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(!user.isBlank()));
        switch (security) {
            case "starttls" -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case "tls" -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case "none" -> properties.put("mail.smtp.starttls.enable", "false");
            default ->
                throw new IllegalArgumentException(
                        "kaijuan.mail.security must be none, starttls or tls, not " + security);
        }
        return properties;
    }
}
