package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@KaijuanTest
class QuotationsTest {

    private static final String PARTICIPANTS = "[[figure campaigns.participants jxau]]";

    @Autowired
    ReportStage stage;

    @Autowired
    Quotations quotations;

    @Autowired
    Editing editing;

    @Autowired
    TestActors actors;

    @Autowired
    MockMvc mvc;

    @Test
    @Tag("PRV-06")
    @Tag("PRV-11")
    void readsEveryReferenceOfATextOnce() throws Exception {
        ReportStage.Set set = stage.set(2071);
        String highlight = editing.feed(set.secretary(), set.report(), 3).told().stream()
                .map(Feed.Told::markup)
                .findFirst()
                .orElseThrow();
        String text =
                "有" + PARTICIPANTS + "人，再说一遍：" + PARTICIPANTS + "[[note 见附件。]]，" + highlight + "，[[figure no.such]] [[";
        List<Quotation> read = quotations.read(set.secretary(), set.report(), text);
        assertThat(read)
                .extracting(Quotation::markup)
                .containsExactly(PARTICIPANTS, "[[note 见附件。]]", highlight, "[[figure no.such]]");
        assertThat(read)
                .extracting(Quotation::kind)
                .containsExactly(
                        Quotation.Kind.FIGURE,
                        Quotation.Kind.FOOTNOTE,
                        Quotation.Kind.HIGHLIGHT,
                        Quotation.Kind.BROKEN);
        assertThat(read.getFirst().text()).isEqualTo("6287");
        assertThat(read.get(1).note()).contains("见附件。");
        assertThat(read.get(2).library()).isPresent();
        assertThatThrownBy(() -> quotations.read(set.librarian(), set.report(), text))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("PRV-11")
    void showsThemAsChipsWithValueAndName() throws Exception {
        ReportStage.Set set = stage.set(2072);
        String page = "/province/reports/" + set.report();
        mvc.perform(get(page + "/quotations").param("text", PARTICIPANTS).with(actors.signIn(set.secretary())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("value=\"" + PARTICIPANTS + "\"")))
                .andExpect(content().string(Matchers.containsString(">6287 ")));
        mvc.perform(get(page + "/quotations").param("text", PARTICIPANTS).with(actors.signIn(set.librarian())))
                .andExpect(status().isForbidden());
        BlockView block = editing.blocks(set.secretary(), set.report()).getFirst();
        mvc.perform(get(page + "/editor?chapter=" + block.chapter() + "&block=" + block.id())
                        .with(actors.signIn(set.secretary())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("data-tool=\"figure\"")));
    }

    @Test
    void writesNoVersionForATextThatIsTheSame() throws Exception {
        ReportStage.Set set = stage.set(2073);
        BlockView first = editing.blocks(set.secretary(), set.report()).getFirst();
        editing.write(set.secretary(), set.report(), first.id(), first.version(), " " + first.markup() + "\n")
                .orThrow();
        assertThat(editing.versions(set.secretary(), set.report(), first.id())).hasSize(1);
    }
}
