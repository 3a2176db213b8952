package org.kaijuan.messages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How people reach this installation: setting {@code kaijuan.base-url}, or, on a machine of one's own, its port. */
@Component
public class PublicAddress {

    private final String setting;
    private volatile String own = "";

    PublicAddress(@Value("${kaijuan.base-url:}") String setting) {
        this.setting = setting.replaceAll("/+$", "");
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            own = "http://127.0.0.1:" + event.getWebServer().getPort();
        }
    }

    /** A path of this installation as an address; addresses stay what they are. */
    public String absolute(String link) {
        return link.startsWith("/") ? (setting.isEmpty() ? own : setting) + link : link;
    }
}
