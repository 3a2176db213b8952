package org.kaijuan.messages;

import jakarta.mail.Session;
import java.nio.file.Path;
import java.time.Clock;
import org.kaijuan.web.DrillMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which way mail leaves this installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Channel mailChannel(MailSettings settings, @Value("${kaijuan.outbox}") Path outbox, Clock clock, DrillMode drill) {
        Session session = Session.getInstance(settings.properties());
        MailFormat format = new MailFormat(session, settings.from(), clock);
        return settings.hasServer() && !drill.isOn()
                ? new SmtpChannel(settings, session, format)
                : new OutboxChannel(outbox, format);
    }
}
