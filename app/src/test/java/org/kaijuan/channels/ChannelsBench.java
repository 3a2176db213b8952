package org.kaijuan.channels;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.MovableClock;
import org.kaijuan.TestDatabase;
import org.kaijuan.database.Database;
import org.kaijuan.database.Seal;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.DrillMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The sending half of the module on a database of its own, where only the test walks the rounds. */
final class ChannelsBench {

    static final LibraryId JXAU = new LibraryId("jxau");
    static final RobotKey DINGTALK = new RobotKey("0123456789abcdef0123456789abcdef", "SECthis-is-only-a-test");
    static final RobotKey WECOM = new RobotKey("693a91f6-7a0c-4bc4-97a0-0ec2sifa5aaa", "");

    final MovableClock clock = new MovableClock("2020-01-29T02:00:00Z");
    final BusinessClock business = new BusinessClock(clock, ZoneId.of("Asia/Shanghai"));
    final JdbcClient jdbc;
    final ChatGroupRows groups;
    final PostRows posts;
    final DeliveryRows deliveries;
    final DeliveryQueue queue;
    private final RobotKeys keys;
    private final Texts texts;
    private final Libraries libraries;

    ChannelsBench(Texts texts, Libraries libraries) {
        Database database = TestDatabase.migrated();
        this.texts = texts;
        this.libraries = libraries;
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.url(),
                database.application().user(),
                database.application().password()));
        groups = new ChatGroupRows(jdbc);
        posts = new PostRows(jdbc, clock, business);
        deliveries = new DeliveryRows(jdbc, clock, groups);
        queue = new DeliveryQueue(jdbc, new RobotMessages(jdbc, clock), clock);
        keys = new RobotKeys(groups, Seal.of("bench"));
    }

    /** One that reaches both kinds of robots at an address, and waits for answers for a second and a half: the first call of a process is slow. */
    Courier courier(URI address) {
        return courier(address, false);
    }

    Courier courier(URI address, boolean drill) {
        ChannelSettings settings = new ChannelSettings(true, address, address, 20, Duration.ofMillis(1_500));
        Robots robots = new Robots(settings, Path.of("target"), false, clock, business, JsonMapper.shared());
        return new Courier(queue, posts, groups, keys, robots, texts, libraries, business, new DrillMode(drill));
    }

    ChatGroupId group(ChatKind kind, String name, @Nullable RobotKey key) {
        ChatGroupId id = ChatGroupId.next();
        groups.insert(
                id,
                new NewChatGroup(
                        JXAU,
                        kind,
                        name,
                        "",
                        ChatAudience.READERS,
                        "学科馆员",
                        null,
                        100,
                        LocalDate.of(2020, 1, 20),
                        LocalDate.of(2020, 1, 1)),
                clock.instant(),
                "test");
        if (key != null) {
            groups.robot(id, keys.close(id, key), key.tail(), clock.instant(), "test");
        }
        return id;
    }

    PostView post(String title, String text, ChatGroupId... to) {
        PostView post = posts.insert(JXAU, PostSort.NOTICE, null, title, text, null, PostSource.FREE, "test");
        deliveries.insert(post, List.of(to), false);
        return post;
    }

    DeliveryView delivery(PostView post, ChatGroupId group) {
        return deliveries.find(post.id(), group).orElseThrow();
    }
}
