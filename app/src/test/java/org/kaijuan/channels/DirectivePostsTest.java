package org.kaijuan.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewLibrary;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.response.DirectiveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A directive runs down the tree and is told in chat groups, too. */
@KaijuanTest
@Tag("ORG-09")
class DirectivePostsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Autowired
    Libraries libraries;

    @Autowired
    ChatGroups groups;

    @Autowired
    Posts posts;

    private UnitId province;
    private LibraryId library;
    private Actor secretary;

    @BeforeEach
    void aProvince() {
        String code = "cp" + UUID.randomUUID().toString().substring(0, 8);
        province = new UnitId(code);
        libraries
                .add(actors.system(), new NewUnit(province, new UnitId("cn"), UnitKind.PROVINCE, "试验省", null))
                .orThrow();
        UnitId city = new UnitId(code + "-a");
        libraries
                .add(actors.system(), new NewUnit(city, province, UnitKind.CITY, "甲市", null))
                .orThrow();
        library = new LibraryId(code + "-la");
        libraries
                .add(actors.system(), new NewLibrary(library, "甲大学" + code, LibraryView.Kind.UNDERGRADUATE, city))
                .orThrow();
        secretary = actors.actorAt("province-secretary", province);
        actors.actor("director", library);
    }

    @AfterEach
    void noProvince() {
        actors.forget(province);
    }

    @Test
    void theGroupsThatWereTickedGetItAndItsPageSaysHowFarItCame() throws Exception {
        LocalDate day = LocalDate.of(2020, 1, 24);
        NewChatGroup wanted = new NewChatGroup(
                library, ChatKind.WECHAT, "馆长微信群", "", ChatAudience.STAFF, "秘书处", null, null, null, day);
        ChatGroupId group = groups.add(secretary, wanted).orThrow();

        MvcTestResult form = MockMvcTester.create(mvc)
                .get()
                .uri("/directives/new")
                .with(actors.signIn(secretary))
                .exchange();
        assertThat(form).hasStatusOk().bodyText().contains("馆长微信群", group.toString());
        MvcTestResult issued = MockMvcTester.create(mvc)
                .post()
                .uri("/directives")
                .with(csrf())
                .with(actors.signIn(secretary))
                .formField("unit", province.code())
                .formField("title", "启动一级响应")
                .formField("issuer", "省教育厅")
                .formField("text", "请各馆按预案行动。")
                .formField("echoes", group.toString())
                .exchange();
        assertThat(issued).hasStatus3xxRedirection();
        DirectiveId directive =
                DirectiveId.of(issued.getResponse().getHeader("Location").replaceAll("/directives/([^?]+).*", "$1"));

        PostLine line = posts.list(secretary, PostFilter.because(directive.toString()), null, 10)
                .items()
                .getFirst();
        assertThat(line.post().title()).isEqualTo("启动一级响应");
        assertThat(line.pending()).isEqualTo(1);
        assertThat(MockMvcTester.create(mvc)
                        .get()
                        .uri("/directives/" + directive)
                        .with(actors.signIn(secretary))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("已发到 1 个群，其中 0 个已送达", "/desk/chat-posts?source=" + directive);
    }
}
