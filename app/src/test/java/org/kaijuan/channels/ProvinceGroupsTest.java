package org.kaijuan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TrialProvince;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.Revision;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.kaijuan.response.DirectiveEcho;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The province's own groups hear of what is for all libraries, once however many those are, and count for the province. */
@KaijuanTest
class ProvinceGroupsTest {

    private static final UnitId EVERYWHERE = new UnitId("cn");
    private static final LibraryId LIBRARY = new LibraryId("jxhlxy");
    private static final LocalDate DAY = LocalDate.of(2036, 3, 1);
    private static final String FIGURE = "channels.postings.wecom";

    @Autowired
    private TestActors actors;

    @Autowired
    private Libraries libraries;

    @Autowired
    private Orders orders;

    @Autowired
    private ChatGroups groups;

    @Autowired
    private Posts posts;

    @Autowired
    private ChannelsFigures figures;

    @Autowired
    private DirectiveEcho echo;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TrialProvince large;
    private Actor secretary;
    private ChatGroupId provinces;
    private ChatGroupId librarys;

    @BeforeEach
    void twoPiecesOfLibrariesAndTwoGroupsOfTeachers() {
        large = TrialProvince.of(110, jdbc, libraries);
        secretary = actors.actorAt("province-secretary", EVERYWHERE);
        provinces = group(null);
        librarys = group(LIBRARY);
    }

    @AfterEach
    void noMore() {
        groups.dissolve(secretary, provinces).orThrow();
        groups.dissolve(secretary, librarys).orThrow();
        actors.forget(large.province());
    }

    @Test
    @Tag("ORG-21")
    @Tag("ORG-09")
    void anOrderForAllLibrariesIsToldThereOnceCorrectedOnceAndTakenBackOnce() throws Exception {
        OrderId id = on(() -> orders.draft(secretary, order(EVERYWHERE, "今起闭馆")).orThrow());
        assertThat(on(() -> orders.preview(secretary, id)).toString())
                .contains("channels.effect.province", "channels.thrown-province");
        on(() -> orders.apply(secretary, id).orThrow());
        assertThat(ofProvince(id)).extracting(line -> line.post().sort()).containsExactly(PostSort.NOTICE);
        assertThat(ofProvince(id).getFirst().delivered()).isEqualTo(1);
        assertThat(all(id)).as("the library's and the province's").hasSize(2);

        revise(id, Map.of("title", "闭馆通知", "text", "今起闭馆", "audiences", "teachers,students"));
        assertThat(all(id)).as("the same words are not said again").hasSize(2);
        revise(id, Map.of("title", "闭馆通知", "text", "闭馆延长", "audiences", "teachers"));
        assertThat(ofProvince(id))
                .extracting(line -> line.post().sort())
                .containsExactly(PostSort.CORRECTION, PostSort.NOTICE);

        on(() -> orders.undo(secretary, id, "误发").orThrow());
        assertThat(ofProvince(id))
                .extracting(line -> line.post().sort())
                .containsExactly(PostSort.WITHDRAWAL, PostSort.CORRECTION, PostSort.NOTICE);
    }

    @Test
    @Tag("ORG-07")
    void whatIsForSomeLibrariesIsNotToldThere() throws Exception {
        OrderId id = on(
                () -> orders.draft(secretary, order(UnitId.of(LIBRARY), "今起闭馆")).orThrow());
        assertThat(on(() -> orders.preview(secretary, id)).toString())
                .contains("channels.effect.robots")
                .doesNotContain("channels.effect.province");
        on(() -> orders.apply(secretary, id).orThrow());
        assertThat(ofProvince(id)).isEmpty();
        assertThat(all(id)).hasSize(1);
    }

    @Test
    @Tag("ORG-07")
    void whatWentThereCountsForTheProvinceAndForNoLibrary() throws Exception {
        Scope everywhere = libraries.everywhere();
        Scope one = Scope.of(LIBRARY);
        BigDecimal all = value(everywhere);
        BigDecimal ones = value(one);
        OrderId id = on(() -> orders.draft(secretary, order(EVERYWHERE, "今起闭馆")).orThrow());
        on(() -> orders.preview(secretary, id));
        on(() -> orders.apply(secretary, id).orThrow());

        assertThat(value(everywhere).subtract(all)).isEqualByComparingTo("2");
        assertThat(value(one).subtract(ones)).isEqualByComparingTo("1");
        assertThat(figures.rows(FIGURE, everywhere, new Period(DAY, DAY), null, 500)
                        .rows())
                .filteredOn(row -> row.library() == null)
                .extracting(FigureRow::id)
                .contains(ofProvince(id).getFirst().post().id() + ":" + provinces);
    }

    @Test
    @Tag("ORG-09")
    void aDirectiveOfTheProvinceIsOfferedThere() {
        assertThat(echo.offered(secretary))
                .extracting(DirectiveEcho.Place::id)
                .contains(provinces.toString(), librarys.toString());
        assertThat(echo.offered(secretary))
                .filteredOn(DirectiveEcho.Place::isUsual)
                .as("ticked already")
                .extracting(DirectiveEcho.Place::id)
                .contains(provinces.toString())
                .doesNotContain(librarys.toString());
        assertThat(echo.offered(actors.actor("director", LIBRARY)))
                .extracting(DirectiveEcho.Place::id)
                .contains(librarys.toString())
                .doesNotContain(provinces.toString());
    }

    private void revise(OrderId id, Map<String, String> words) throws Exception {
        List<ActionStep> steps = List.of(new ActionStep("channels.post", words));
        on(() -> orders.revise(secretary, id, new Revision(0, DAY, null, steps, "另有安排"))
                .orThrow());
    }

    private NewOrder order(UnitId unit, String text) {
        Map<String, String> words = Map.of("title", "闭馆通知", "text", text, "audiences", "teachers");
        return new NewOrder(
                unit, "闭馆通知", "", "馆务会", DAY, null, "疫情防控", List.of(new ActionStep("channels.post", words)), null);
    }

    private ChatGroupId group(@Nullable LibraryId library) {
        LocalDate since = LocalDate.of(2020, 1, 24);
        NewChatGroup wanted = new NewChatGroup(
                library,
                ChatKind.WECOM,
                "教师群" + UUID.randomUUID(),
                "",
                ChatAudience.TEACHERS,
                "信息员",
                null,
                60,
                since,
                since);
        ChatGroupId id = groups.add(secretary, wanted).orThrow();
        groups.connect(secretary, id, "693a91f6-7a0c-4bc4-97a0-0ec2sifa5aaa", "")
                .orThrow();
        return id;
    }

    private List<PostLine> all(OrderId id) {
        return posts.list(secretary, PostFilter.because(id.toString()), null, 50)
                .items();
    }

    private List<PostLine> ofProvince(OrderId id) {
        return all(id).stream().filter(line -> line.post().library() == null).toList();
    }

    private BigDecimal value(Scope scope) {
        FigureValue value =
                figures.values(Set.of(FIGURE), scope, new Period(DAY, DAY)).get(FIGURE);
        return ((FigureValue.Quantity) value).number();
    }

    private <T> T on(Callable<T> work) throws Exception {
        return clock.at(DAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), work);
    }
}
