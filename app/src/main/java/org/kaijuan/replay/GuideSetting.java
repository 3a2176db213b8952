package org.kaijuan.replay;

import java.util.List;
import org.kaijuan.desk.GuideChange;
import org.kaijuan.desk.GuideChannel;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.ServiceGuide;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.springframework.stereotype.Component;

/** Each library's guide to its services: the post that answers for each category, and its channels (SVC-16, SVC-17). */
@Component
class GuideSetting {

    private final ServiceGuide guide;
    private final Words words = new Words();

    GuideSetting(ServiceGuide guide) {
        this.guide = guide;
    }

    void set(Actor manager, LibraryView library) {
        List<GuideChannel> channels = List.of(
                new GuideChannel(RequestChannel.QQ, words.the("guideGroup")),
                new GuideChannel(RequestChannel.MAIL, "library@" + library.id() + ".example"));
        for (String entry : words.all("guide")) {
            String[] parts = entry.split(":");
            guide.change(manager, library.id(), new GuideChange(parts[0], parts[1], "", channels));
        }
    }
}
