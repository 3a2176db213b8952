package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms in which returns are written: as a whole and question by question. */
@KaijuanTest
class FormPagesTest {

    private static final LibraryId XYU = new LibraryId("xyu");

    @Autowired
    TestPages pages;

    @Autowired
    ReturnsStage stage;

    @Test
    void aFormIsReadAndWrittenAsAWhole() {
        Actor secretary = stage.secretary();
        assertThat(pages.get(secretary, "/province/forms/" + Forms.SHIPPED))
                .hasStatusOk()
                .bodyText()
                .contains("organisation.overview");
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", "{")))
                .hasStatus(422);
        String small = """
                {"id": "small-form", "version": 0, "title": {"zh": "小表", "en": "Small"}, "rules": [],
                 "sections": [{"key": "a", "half": "CONTROL", "title": {"zh": "甲", "en": "A"}, "questions": [
                   {"key": "a.one", "kind": "NUMBER", "required": true, "label": {"zh": "一", "en": "One"}}]}]}
                """;
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", small)))
                .hasStatus(303);
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", small.replace("a.one", "a.two"))))
                .hasStatus(303);
        assertThat(pages.get(secretary, "/province/forms")).bodyText().contains("小表", "第 2 版");
    }

    @Test
    @Tag("PRV-01")
    void aFormIsChangedQuestionByQuestion() throws Exception {
        Actor secretary = stage.secretary();
        String form = """
                {"id": "asked-form", "version": 0, "title": {"zh": "问表", "en": "Asked"}, "rules": [],
                 "sections": [{"key": "a", "half": "CONTROL", "title": {"zh": "甲", "en": "A"}, "questions": [
                   {"key": "a.one", "kind": "NUMBER", "required": true, "label": {"zh": "几人", "en": "How many"}}]}]}
                """;
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", form)))
                .hasStatus(303);
        String path = "/province/forms/asked-form";
        assertThat(pages.get(secretary, path)).bodyText().contains("几人", "数字", "必答", "第 1 版");

        Map<String, String> more = Map.of("version", "1", "label", "到岗几人", "min", "0", "max", "50");
        assertThat(pages.post(
                        secretary,
                        path + "/questions/a.one",
                        Map.of("version", "1", "label", "", "min", "9", "max", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("最大值不能小于最小值");
        assertThat(pages.post(secretary, path + "/questions/a.one", more)).hasStatus(303);
        assertThat(pages.post(secretary, path + "/questions/a.one", more))
                .as("somebody was first")
                .hasStatus(422);
        Map<String, String> choice =
                Map.of("version", "2", "section", "a", "kind", "CHOICE", "label", "开馆了吗", "options", "是\n否 | 没有 | No");
        assertThat(pages.post(secretary, path + "/questions", choice)).hasStatus(303);
        assertThat(pages.get(secretary, path)).bodyText().contains("到岗几人", "开馆了吗", "第 3 版");

        assertThat(pages.post(secretary, path + "/questions/a.one/removal", Map.of("version", "3")))
                .hasStatus(303);
        assertThat(text(pages.get(secretary, path))).contains("开馆了吗", "第 4 版").doesNotContain(">到岗几人");
        assertThat(pages.get(secretary, path + "/questions/new?section=a")).hasStatusOk();
        assertThat(pages.get(secretary, path + "/questions/a.one")).hasStatus(404);
        assertThat(pages.get(stage.librarian(XYU), path)).hasStatus(403);
    }
}
