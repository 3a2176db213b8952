package org.kaijuan.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.TrialProvince;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.response.DirectiveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A directive runs down the tree and is told in chat groups, too. */
@KaijuanTest
@Tag("ORG-09")
class DirectivePostsTest {

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Libraries libraries;

    @Autowired
    ChatGroups groups;

    @Autowired
    Posts posts;

    private TrialProvince trial;
    private LibraryId library;
    private Actor secretary;

    @BeforeEach
    void aProvince() {
        trial = TrialProvince.of(1, jdbc, libraries);
        library = trial.libraries().getFirst();
        secretary = actors.actorAt("province-secretary", trial.province());
        actors.actor("director", library);
    }

    @AfterEach
    void noProvince() {
        actors.forget(trial.province());
    }

    @Test
    void theGroupsThatWereTickedGetItAndItsPageSaysHowFarItCame() throws Exception {
        LocalDate day = LocalDate.of(2020, 1, 24);
        NewChatGroup wanted = new NewChatGroup(
                library, ChatKind.WECHAT, "馆长微信群", "", ChatAudience.STAFF, "秘书处", null, null, null, day);
        ChatGroupId group = groups.add(secretary, wanted).orThrow();

        assertThat(pages.get(secretary, "/directives/new"))
                .hasStatusOk()
                .bodyText()
                .contains("馆长微信群", group.toString());
        Map<String, String> wishes = Map.of(
                "unit", trial.province().code(),
                "title", "启动一级响应",
                "issuer", "省教育厅",
                "text", "请各馆按预案行动。",
                "echoes", group.toString());
        MvcTestResult issued = pages.post(secretary, "/directives", wishes);
        assertThat(issued).hasStatus3xxRedirection();
        DirectiveId directive = DirectiveId.of(location(issued).replaceAll("/directives/([^?]+).*", "$1"));

        PostLine line = posts.list(secretary, PostFilter.because(directive.toString()), null, 10)
                .items()
                .getFirst();
        assertThat(line.post().title()).isEqualTo("启动一级响应");
        assertThat(line.pending()).isEqualTo(1);
        assertThat(pages.get(secretary, "/directives/" + directive))
                .hasStatusOk()
                .bodyText()
                .contains("已发到 1 个群，其中 0 个已送达", "/desk/chat-posts?source=" + directive);
    }
}
