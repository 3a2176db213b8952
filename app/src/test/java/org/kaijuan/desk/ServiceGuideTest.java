package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** The public guide of services: each kind with its owner, its channels and a form that works. */
@KaijuanTest
class ServiceGuideTest {

    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Desk desk;

    @Test
    @Tag("SVC-01")
    @Tag("SVC-02")
    void everyKindOfServiceIsInThePublicGuideOnlineFirstAndLeadsToAWorkingForm() throws Exception {
        Actor reader = actors.reader(JXNU);
        String guide = text(pages.get(reader, "/libraries/jxnu/services"));

        assertThat(guide.indexOf("在线办理")).isLessThan(guide.indexOf("到馆办理"));
        for (RequestKind kind : desk.kinds()) {
            assertThat(guide).contains(kind.formPath());
            if (kind.formPath().startsWith("/requests/new/")) {
                assertThat(pages.get(reader, kind.formPath())).hasStatusOk();
            }
        }
        assertThat(pages.get("/libraries/jxnu/services")).hasStatusOk();
    }

    @Test
    @Tag("SVC-15")
    @Tag("SVC-16")
    @Tag("SVC-17")
    void theGuideNamesAnOwnerAndChannelsForEachOfTheSevenCategories() throws Exception {
        Actor director = actors.actor("director", JXNU);
        List<String> seven = List.of(
                "e-resource-access",
                "book-recommendation",
                "consultation",
                "citation-search",
                "originality-check",
                "document-delivery",
                "subject-analysis");
        assertThat(desk.kinds()).extracting(RequestKind::key).containsAll(seven);
        for (String kind : seven) {
            assertThat(pages.post(
                            director,
                            "/desk/guide/" + kind,
                            Map.of(
                                    "library", "jxnu",
                                    "owner", kind + " 岗",
                                    "qq", "QQ 123456",
                                    "mail", "tsg@example.org")))
                    .hasStatus3xxRedirection();
        }

        String guide = text(pages.get("/libraries/jxnu/services"));

        for (String kind : seven) {
            assertThat(guide).contains(kind + " 岗");
        }
        assertThat(guide).contains("QQ 123456", "tsg@example.org");
        assertThat(pages.post(actors.actor("librarian", JXNU), "/desk/guide/consultation", Map.of("owner", "我")))
                .hasStatus(403);
    }
}
