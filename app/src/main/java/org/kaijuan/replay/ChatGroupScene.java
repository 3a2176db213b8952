package org.kaijuan.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChatAudience;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.ChatGroups;
import org.kaijuan.channels.ChatKind;
import org.kaijuan.channels.NewChatGroup;
import org.kaijuan.channels.NewPost;
import org.kaijuan.channels.PostSource;
import org.kaijuan.channels.Posts;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The groups in which notices travelled (ORG-07): WeChat, QQ and DingTalk groups of the province, DingTalk and QQ groups of
 * every library. 24 January: the province tells its own that level I is in force. Names and sizes are invented, and the robots
 * write into the outbox folder.
 */
@Component
@Order(15)
class ChatGroupScene implements Scene {

    private static final LocalDate SET_UP = LocalDate.of(2019, 9, 1);
    private static final LocalDate COUNTED = Scenes.day(1, 20);
    private static final Instant EVENING = Scenes.at(1, 24, 19);

    /** In the form of a DingTalk token and secret; they open nothing. */
    private static final String TOKEN = "demo0000demo0000demo0000demo0000";

    private static final String SECRET = "SEC-of-a-demonstration";

    private final ChatGroups groups;
    private final Posts posts;
    private final HandPosting handPosting;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Words words = new Words();

    ChatGroupScene(ChatGroups groups, Posts posts, HandPosting handPosting, Libraries libraries, BusinessClock clock) {
        this.groups = groups;
        this.posts = posts;
        this.handPosting = handPosting;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor secretary = ensemble.theProvinces("province-secretary");
        if (!groups.of(secretary, null).isEmpty()) {
            return;
        }
        clock.at(Scenes.at(1, 24, 9), () -> {
            libraries.all().forEach(library -> ofLibrary(ensemble.the("director", library.id()), library));
            return null;
        });
        clock.at(EVENING, () -> {
            NewPost news = new NewPost(
                    null,
                    words.the("chatProvinceTitle"),
                    words.the("chatProvinceText"),
                    null,
                    new HashSet<>(ofProvince(secretary)),
                    PostSource.FREE);
            return posts.post(secretary, news).orThrow();
        });
        handPosting.record(secretary, null, EVENING.plusSeconds(15 * 60));
    }

    private List<ChatGroupId> ofProvince(Actor secretary) {
        List<ChatKind> kinds = List.of(ChatKind.WECHAT, ChatKind.QQ, ChatKind.DINGTALK);
        List<String> names = words.all("chatProvince");
        List<ChatGroupId> made = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            made.add(group(
                    secretary,
                    null,
                    kinds.get(i),
                    names.get(i),
                    ChatAudience.STAFF,
                    words.the("chatProvinceKeeper"),
                    words.the("chatProvincePurpose"),
                    60));
        }
        return made;
    }

    private void ofLibrary(Actor director, LibraryView library) {
        int staff = 20 + library.ordinal() * 3;
        ofLibrary(director, library.id(), ChatKind.DINGTALK, "chatStaff", ChatAudience.STAFF, staff);
        ofLibrary(director, library.id(), ChatKind.QQ, "chatReaders", ChatAudience.READERS, staff * 20);
        if (library.id().code().equals("jxust")) {
            ofLibrary(director, library.id(), ChatKind.WECHAT, "chatWechat", ChatAudience.STAFF, staff);
        }
    }

    private void ofLibrary(
            Actor director, LibraryId library, ChatKind kind, String name, ChatAudience audience, int members) {
        group(
                director,
                library,
                kind,
                words.the(name),
                audience,
                words.the("chatKeeper"),
                words.the("chatPurpose"),
                members);
    }

    private ChatGroupId group(
            Actor actor,
            @Nullable LibraryId library,
            ChatKind kind,
            String name,
            ChatAudience audience,
            String keeper,
            String purpose,
            int members) {
        ChatGroupId id = groups.add(
                        actor,
                        new NewChatGroup(
                                library, kind, name, purpose, audience, keeper, null, members, COUNTED, SET_UP))
                .orThrow();
        if (kind == ChatKind.DINGTALK) {
            groups.connect(actor, id, TOKEN, SECRET).orThrow();
        }
        return id;
    }
}
