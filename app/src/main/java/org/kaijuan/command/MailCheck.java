package org.kaijuan.command;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Shakes hands with the mail server as a letter would: greeting, EHLO, TLS as set, sign-in if a user is set; then it leaves
 * without a letter.
 */
record MailCheck(String host, String port, String user, String password, String security) {

    private static final String PATIENCE_MILLIS = "5000";

    static MailCheck of(Settings settings) {
        return new MailCheck(
                settings.get("MAIL_HOST", ""),
                settings.get("MAIL_PORT", "25"),
                settings.get("MAIL_USER", ""),
                settings.get("MAIL_PASSWORD", ""),
                settings.get("MAIL_SECURITY", "none"));
    }

    Finding finding() {
        String server = host + ":" + port;
        try (Transport transport = Session.getInstance(properties()).getTransport("smtp")) {
            boolean known = !user.isBlank();
            transport.connect(host, Integer.parseInt(port), known ? user : null, known ? password : null);
            return Finding.ok("mail", server + " takes our letters" + manner());
        } catch (MessagingException e) {
            return Finding.fail("mail", server + " " + complaint(e) + ". Letters wait meanwhile.");
        } catch (IllegalArgumentException e) {
            return Finding.fail(
                    "mail", "KAIJUAN_MAIL_PORT and KAIJUAN_MAIL_SECURITY cannot be used: " + e.getMessage());
        }
    }

    private String manner() {
        String way = switch (security) {
            case "starttls" -> ", with STARTTLS";
            case "tls" -> ", by TLS";
            default -> ", unencrypted";
        };
        return way + (user.isBlank() ? "" : ", signed in as " + user);
    }

    private String complaint(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return "refuses the sign-in of " + user + " (" + oneLine(e)
                    + "); check KAIJUAN_MAIL_USER and KAIJUAN_MAIL_PASSWORD";
        }
        if (isAboutTls(e)) {
            return "and we cannot agree on encryption (" + oneLine(e)
                    + "); its certificate must be trusted by this JDK and carry the name in KAIJUAN_MAIL_HOST";
        }
        if (e instanceof MailConnectException) {
            return "does not answer (" + oneLine(e) + "); check KAIJUAN_MAIL_HOST, KAIJUAN_MAIL_PORT and the firewall";
        }
        if (oneLine(e).contains("STARTTLS")) {
            return "offers no STARTTLS; try its port 587, or set KAIJUAN_MAIL_SECURITY to tls (port 465) or none";
        }
        return "broke off (" + oneLine(e) + "); is it a mail server? Check KAIJUAN_MAIL_PORT and KAIJUAN_MAIL_SECURITY";
    }

    private static boolean isAboutTls(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof SSLException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(!user.isBlank()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (security) {
            case "starttls" -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case "tls" -> properties.put("mail.smtp.ssl.enable", "true");
            case "none" -> properties.put("mail.smtp.starttls.enable", "false");
            default -> throw new IllegalArgumentException(security + " is none of none, starttls, tls");
        }
        return properties;
    }
}
