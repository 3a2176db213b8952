package org.kaijuan.channels;

import org.kaijuan.identity.LibraryUse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the module brings along. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelsConfiguration {

    @Bean
    LibraryUse channelsOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.channels", jdbc, "channels.chat_group", "channels.post");
    }
}
