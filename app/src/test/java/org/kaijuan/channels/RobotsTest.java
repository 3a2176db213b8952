package org.kaijuan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.identity.Libraries;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Robots of WeCom and DingTalk over real HTTP, against a server that answers as theirs do, and against a bad one. */
@KaijuanTest
@Tag("ORG-07")
@Tag("SYS-04")
class RobotsTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    @Autowired
    private Texts texts;

    @Autowired
    private Libraries libraries;

    private static ChannelsBench shared;

    private ChannelsBench bench;
    private RobotServer server;
    private ChatGroupId dingtalk;
    private ChatGroupId wecom;

    @BeforeEach
    void start() throws Exception {
        if (shared == null) {
            shared = new ChannelsBench(texts, libraries);
        }
        bench = shared;
        bench.jdbc
                .sql("update channels.delivery set state = 'cancelled' where state in ('waiting', 'sending')")
                .update();
        server = new RobotServer();
        String unique = UUID.randomUUID().toString().substring(0, 8);
        dingtalk = bench.group(ChatKind.DINGTALK, "教师群" + unique, ChannelsBench.DINGTALK);
        wecom = bench.group(ChatKind.WECOM, "馆员群" + unique, ChannelsBench.WECOM);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSignedMessageReachesDingtalk() throws Exception {
        PostView post = bench.post("闭馆通知", "即日起闭馆，线上服务照常。", dingtalk);

        courier().round();

        assertThat(server.received()).hasSize(1);
        RobotServer.Received message = server.received().getFirst();
        String timestamp = String.valueOf(bench.clock.instant().toEpochMilli());
        assertThat(message.path()).isEqualTo("/robot/send");
        assertThat(message.query())
                .containsEntry("access_token", ChannelsBench.DINGTALK.token())
                .containsEntry("timestamp", timestamp)
                .containsEntry("sign", signedByHand(timestamp, ChannelsBench.DINGTALK.secret()));
        assertThat(content(message)).startsWith("【闭馆通知】\n即日起闭馆").endsWith("—— 江西农业大学图书馆（通知编号 " + post.number() + "）");
        DeliveryView delivery = bench.delivery(post, dingtalk);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.settledAt()).isEqualTo(bench.clock.instant());
        assertThat(courier().round()).as("nothing is left to do").isZero();
    }

    @Test
    @Tag("SYS-02")
    void aLongTextReachesWecomAsItsBeginningWithALink() {
        PostView post = bench.post("长通知", "开馆安排".repeat(1000), wecom);

        courier().round();

        RobotServer.Received message = server.received().getFirst();
        assertThat(message.path()).isEqualTo("/cgi-bin/webhook/send");
        assertThat(message.query()).containsEntry("key", ChannelsBench.WECOM.token());
        String text = content(message);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1900, 2048);
        assertThat(text).contains("/group-notices/" + post.id()).endsWith("（通知编号 " + post.number() + "）");
        assertThat(bench.delivery(post, wecom).shortened()).isTrue();
    }

    @Test
    void aRefusalIsSaidInWordsAndNotRepeated() {
        server.answers(310000, "sign not match");
        PostView post = bench.post("通知", "正文", dingtalk);

        courier().round();
        bench.clock.advance(Duration.ofDays(1));
        courier().round();

        DeliveryView delivery = bench.delivery(post, dingtalk);
        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.trouble()).isEqualTo("safeguard");
        assertThat(delivery.troubleWords()).isEqualTo("sign not match");
        assertThat(server.received()).hasSize(1);
        assertThat(bench.deliveries.again(post.id(), dingtalk))
                .as("a person may try again")
                .isTrue();
    }

    @Test
    void whoeverSaysTooManyIsLeftAlone() {
        server.answers(45009, "api freq out of limit");
        PostView post = bench.post("通知", "正文", wecom);
        PostView next = bench.post("又一条", "正文", wecom);
        courier().round();
        assertThat(bench.delivery(post, wecom).trouble()).isEqualTo("too-many");
        assertThat(bench.delivery(next, wecom).attempts())
                .as("nor is it given the next one")
                .isZero();

        server.answers(0, "ok");
        bench.clock.advance(Duration.ofSeconds(59));
        courier().round();
        assertThat(server.received()).as("a minute has not gone by").hasSize(1);
        bench.clock.advance(Duration.ofSeconds(2));
        courier().round();

        assertThat(bench.delivery(post, wecom).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(bench.delivery(next, wecom).state()).isEqualTo(DeliveryState.DELIVERED);

        server.answers(130101, "send too fast");
        PostView other = bench.post("通知", "正文", dingtalk);
        courier().round();
        assertThat(bench.delivery(other, dingtalk).nextAt())
                .isEqualTo(bench.clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void whatMayHaveArrivedIsSentAgainUnderTheSameNumber() {
        server.hangs(3_000);
        PostView post = bench.post("通知", "正文", dingtalk);
        courier().round();
        DeliveryView unknown = bench.delivery(post, dingtalk);
        assertThat(unknown.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(unknown.trouble()).isEqualTo("silent");
        assertThat(unknown.repeated()).isTrue();

        server.answers(0, "ok");
        bench.clock.advance(Duration.ofSeconds(11));
        courier().round();

        assertThat(server.received()).hasSize(2);
        assertThat(content(server.received().get(0)))
                .isEqualTo(content(server.received().get(1)));
        assertThat(bench.delivery(post, dingtalk).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void serversInTroubleAreTriedAgainUntilItHasFailed() {
        PostView post = bench.post("通知", "正文", wecom);
        server.answers(500);
        courier().round();
        assertThat(bench.delivery(post, wecom).trouble()).isEqualTo("server-error");
        server.mumbles();
        bench.clock.advance(Duration.ofHours(1));
        courier().round();
        assertThat(bench.delivery(post, wecom).trouble()).isEqualTo("unreadable");

        for (int i = 0; i < Courier.BACK_OFF.size(); i++) {
            bench.clock.advance(Duration.ofDays(1));
            bench.courier(NOBODY).round();
        }

        assertThat(bench.delivery(post, wecom).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(bench.delivery(post, wecom).trouble()).isEqualTo("unreachable");
    }

    @Test
    void twentyAMinuteTheLastOfWhichIsADigest() {
        List<PostView> posts = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            posts.add(bench.post("第" + i + "号", "正文", dingtalk));
        }

        courier().round();

        assertThat(server.received()).hasSize(20);
        assertThat(content(server.received().getLast()))
                .startsWith("【7 条通知】")
                .contains("第19号", "第25号", "/group-notices/");
        assertThat(posts).allMatch(post -> bench.delivery(post, dingtalk).state() == DeliveryState.DELIVERED);
        assertThat(posts.stream().filter(post -> bench.delivery(post, dingtalk).digested()))
                .hasSize(7);

        PostView late = bench.post("第26号", "正文", dingtalk);
        courier().round();
        assertThat(server.received()).as("this minute is full").hasSize(20);
        bench.clock.advance(Duration.ofSeconds(61));
        courier().round();
        assertThat(bench.delivery(late, dingtalk).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aNodeThatDiesLosesNothing() {
        PostView post = bench.post("通知", "正文", dingtalk);
        DeliveryQueue.Claim dead = bench.queue.claim(20).orElseThrow();
        assertThat(courier().round()).as("it is in hand").isZero();

        bench.clock.advance(DeliveryQueue.LEASE.plusSeconds(1));
        bench.queue.recover();
        courier().round();
        bench.queue.delivered(dead, bench.clock.instant(), bench.business.today(bench.business.getZone()), false);

        DeliveryView delivery = bench.delivery(post, dingtalk);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.repeated())
                .as("the record says that it may be there twice")
                .isTrue();
        assertThat(delivery.attempts()).isEqualTo(2);
    }

    @Test
    void whereItWasStoppedNothingMoreIsSentButACorrectionIsIfItMayBeThere() {
        server.answers(500);
        PostView post = bench.post("通知", "正文", wecom);
        courier().round();
        assertThat(bench.deliveries.stop(post.id(), wecom)).isTrue();

        server.answers(0, "ok");
        bench.clock.advance(Duration.ofDays(1));
        courier().round();

        assertThat(server.received()).hasSize(1);
        assertThat(bench.delivery(post, wecom).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(bench.deliveries.reached(post.id())).containsExactly(wecom);
        assertThat(bench.deliveries.stop(post.id(), wecom)).isFalse();
    }

    @Test
    void withoutAKeyTheKeeperDoesItAndPausedGroupsWait() {
        PostView post = bench.post("通知", "正文", dingtalk, wecom);
        bench.groups.robot(dingtalk, null, null, bench.clock.instant(), "test");
        bench.groups.pause(wecom, bench.clock.instant(), "test");

        courier().round();

        assertThat(server.received()).isEmpty();
        assertThat(bench.delivery(post, dingtalk).state()).isEqualTo(DeliveryState.TO_DO);
        assertThat(bench.delivery(post, wecom).state()).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void inADrillNothingIsSent() throws Exception {
        PostView post = bench.post("演练", "正文", dingtalk);
        Courier drilling = bench.courier(server.address(), true);
        drilling.start();
        Thread.sleep(300);
        drilling.stop();

        assertThat(server.received()).isEmpty();
        assertThat(bench.delivery(post, dingtalk).state()).isEqualTo(DeliveryState.WAITING);
        bench.deliveries.insert(post, List.of(wecom), true);
        assertThat(bench.delivery(post, wecom).state())
                .as("what is posted in a drill is kept back for good")
                .isEqualTo(DeliveryState.WITHHELD);
    }

    @Test
    void keysLieSealedAndAreNeverWritten() {
        assertThat(ChannelsBench.DINGTALK.toString()).isEqualTo("…cdef");
        assertThat(bench.jdbc
                        .sql("select count(*) from channels.chat_group g where g::text like '%0123456789abcdef%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Courier courier() {
        return bench.courier(server.address());
    }

    private static String content(RobotServer.Received message) {
        return JsonMapper.shared()
                .readTree(message.body())
                .path("text")
                .path("content")
                .asString();
    }

    /** HMAC as RFC 2104 defines it, from SHA-256 alone. */
    private static String signedByHand(String timestamp, String secret) throws Exception {
        byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), 64);
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            inner[i] = (byte) (key[i] ^ 0x36);
            outer[i] = (byte) (key[i] ^ 0x5c);
        }
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(inner);
        byte[] first = sha.digest((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
        sha.update(outer);
        return Base64.getEncoder().encodeToString(sha.digest(first));
    }
}
