package org.kaijuan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.Revision;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision to close is on all channels at once: shown before, corrected when it changes, taken back when it is undone. */
@KaijuanTest
@Tag("ORG-21")
class OrderPostTest {

    private static final LibraryId LIBRARY = new LibraryId("jxhlxy");

    @Autowired
    TestActors actors;

    @Autowired
    Orders orders;

    @Autowired
    ChatGroups groups;

    @Autowired
    Posts posts;

    @Autowired
    ChannelsFigures figures;

    @Autowired
    BusinessClock clock;

    private Actor director;
    private LocalDate today;

    @BeforeEach
    void aDirector() {
        director = actors.actor("director", LIBRARY);
        today = clock.today(clock.getZone());
    }

    @Test
    void theNoticeComesWithTheOrderAndIsTakenBackWithIt() throws Exception {
        ChatGroupId robot = group(ChatKind.WECOM, ChatAudience.STAFF);
        groups.connect(director, robot, "693a91f6-7a0c-4bc4-97a0-0ec2sifa5aaa", "")
                .orThrow();
        group(ChatKind.QQ, ChatAudience.READERS);
        ChatGroupId paused = group(ChatKind.WECHAT, ChatAudience.READERS);
        groups.pause(director, paused);
        OrderId id = orders.draft(director, closure("今起闭馆")).orThrow();

        assertThat(orders.preview(director, id).toString())
                .contains("channels.effect.robots", "channels.effect.by-hand", "channels.effect.paused")
                .doesNotContain("channels.effect.without");
        assertThat(because(id)).isEmpty();

        orders.apply(director, id).orThrow();
        await(id, OrderState.APPLIED);
        PostLine notice = because(id).getFirst();
        assertThat(notice.post().text()).isEqualTo("今起闭馆");
        assertThat(notice.groups()).isEqualTo(2);
        awaitDelivered(id);

        List<ActionStep> otherWords = closure("闭馆延长").steps();
        orders.revise(director, id, new Revision(0, today, today.plusDays(9), otherWords, "延长"))
                .orThrow();
        await(id, OrderState.APPLIED);
        PostLine correction = because(id).getFirst();
        assertThat(correction.post().sort()).isEqualTo(PostSort.CORRECTION);
        assertThat(correction.post().text()).isEqualTo("闭馆延长");
        awaitDelivered(id);

        orders.undo(director, id, "误发").orThrow();
        await(id, OrderState.UNDONE);
        PostLine withdrawal = because(id).getFirst();
        assertThat(withdrawal.post().sort()).isEqualTo(PostSort.WITHDRAWAL);
        assertThat(withdrawal.groups()).as("the QQ group had nothing yet").isEqualTo(1);
        assertThat(figures.values(Set.of("channels.postings.wecom"), Scope.of(LIBRARY), new Period(today, today))
                        .get("channels.postings.wecom"))
                .isInstanceOf(FigureValue.Quantity.class);
    }

    private NewOrder closure(String text) {
        return new NewOrder(
                UnitId.of(LIBRARY),
                "闭馆通知",
                "",
                "馆务会",
                today,
                null,
                "疫情防控",
                List.of(new ActionStep("channels.post", Map.of("title", "闭馆通知", "text", text))),
                null);
    }

    private ChatGroupId group(ChatKind kind, ChatAudience audience) {
        NewChatGroup group = new NewChatGroup(
                LIBRARY, kind, kind.code() + UUID.randomUUID(), "", audience, "信息员", null, 50, today, today);
        return groups.add(director, group).orThrow();
    }

    private List<PostLine> because(OrderId id) {
        return posts.list(director, PostFilter.because(id.toString()), null, 10).items();
    }

    private void awaitDelivered(OrderId id) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (because(id).getFirst().delivered() == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private void await(OrderId id, OrderState state) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (orders.get(director, id).state() != state) {
            assertThat(System.nanoTime())
                    .as("order is %s", orders.get(director, id).state())
                    .isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
