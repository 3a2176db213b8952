package org.kaijuan.mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mail comes in: settings {@code kaijuan.mailbox.*}.
 *
 * @param port where letters are taken by SMTP; 0 for a free port, empty for none
 * @param bind address; the library's own mail server in front of it keeps the world's spam away
 * @param domain behind the @ of the libraries' addresses; every domain is taken, this one is shown
 * @param largest letter with its attachments
 */
@ConfigurationProperties("kaijuan.mailbox")
public record MailboxSettings(
        @DefaultValue("") String port,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("localhost") String domain,
        @DefaultValue("25MB") DataSize largest) {}
