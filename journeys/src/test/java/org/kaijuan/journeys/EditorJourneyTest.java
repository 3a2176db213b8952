package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writing a paragraph of the report: its references are chips, and what is stored is text with references. */
class EditorJourneyTest {

    private static final String FIGURE = "[[figure delivery.delivered jxau 2020-01-24..2020-02-29]]";
    private static final String NOTE = "[[note 含图书章节。]]";
    private static final String WORDS = "江西农业大学图书馆传递文献 " + FIGURE + " 篇" + NOTE + "。";

    /** The same words as an earlier version shows them. */
    private static final String SAID = "江西农业大学图书馆传递文献 [文献传递篇数] 篇[含图书章节。]。";

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Demo demo = Demo.running();
    private final Account secretary = demo.account("province-secretary");
    private final String editor = demo.url + "/province/reports/" + report() + "/editor?chapter=3";
    private final List<String> complaints = new ArrayList<>();

    private String report() {
        return demo.get("/api/v1/reports", secretary)
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    @Tag("PRV-06")
    @Tag("PRV-11")
    @DisplayName("a number stays a chip while the words around it change, and its sentence stays linked")
    void writesAroundAChip() {
        try (BrowserContext desk = Browsers.desktop()) {
            Page page = signedIn(desk);
            Locator block = paragraph(page);
            open(page, block);
            Locator field = page.locator(".rich .ql-editor");
            assertThat(chip(page, "figure")).matches("6804 \\S.*");
            assertThat(chip(page, "footnote")).contains("含图书章节。");
            assertThat(field.innerText()).doesNotContain("[[");
            assertThat(stored(page)).isEqualTo(WORDS);
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                    .isEmpty();

            save(page);
            assertThat(versions(page, block)).hasSize(1);

            open(page, block);
            dragToTheStart(page, ".told .as-written");
            assertThat(stored(page)).matches("\\[\\[highlight [0-9a-f-]{36}]]" + Pattern.quote(WORDS));
            page.locator("[data-tool=undo]").click();
            dragToTheStart(page, ".reference-chip.is-footnote");
            assertThat(stored(page)).isEqualTo(NOTE + WORDS.replace(NOTE, ""));
            page.locator("[data-tool=undo]").click();
            assertThat(stored(page)).isEqualTo(WORDS);

            field.click();
            page.keyboard().press("Control+End");
            page.keyboard().type("均已办结。");
            page.keyboard().press("Control+Home");
            page.keyboard().type("其中，");
            save(page);
            Locator text = block.locator(".block-text");
            assertThat(text.innerText()).contains("其中，江西农业大学图书馆传递文献 6804 篇").contains("均已办结。");
            assertThat(text.locator("a.figure-link[href*='library=jxau']").innerText())
                    .isEqualTo("6804");
            assertThat(versions(page, block))
                    .as("old versions are read by people")
                    .containsExactly("其中，" + SAID + "均已办结。", SAID);
            block.locator("form[action$='/removal'] button").click();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    @Tag("PRV-11")
    @DisplayName(
            "chips are inserted, selected by arrow keys, cut, pasted, undone; formats stay outside; on a phone too")
    void insertsMovesAndRemovesChips() {
        try (BrowserContext desk = Browsers.phone()) {
            desk.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = signedIn(desk);
            Locator block = paragraph(page);
            open(page, block);
            page.locator(".rich .ql-editor").click();

            page.keyboard().press("Control+Home");
            page.locator("[data-tool=figure]").click();
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                    .isEmpty();
            page.locator("#tool-figure-name").fill(chip(page, "figure").substring("6804 ".length()));
            page.locator("#tool-figure-scope").selectOption("jxau");
            page.locator("#tool-figure button[value=insert]").click();
            page.locator(".reference-chip.is-figure").nth(1).waitFor();
            assertThat(stored(page)).isEqualTo("[[figure delivery.delivered jxau]]" + WORDS);

            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".reference-chip.is-selected").count()).isEqualTo(1);
            page.keyboard().press("Control+x");
            assertThat(stored(page)).isEqualTo(WORDS);
            page.keyboard().press("Control+End");
            page.keyboard().press("Control+v");
            assertThat(stored(page)).isEqualTo(WORDS + "[[figure delivery.delivered jxau]]");
            page.locator("[data-tool=undo]").click();
            assertThat(stored(page)).isEqualTo(WORDS);

            page.evaluate("""
                    () => navigator.clipboard.write([new ClipboardItem({
                        'text/html': new Blob(['<b>粗体</b>'], {type: 'text/html'}),
                        'text/plain': new Blob(['粗体'], {type: 'text/plain'})})])
                    """);
            page.keyboard().press("Control+End");
            page.keyboard().press("Control+v");
            assertThat(stored(page)).isEqualTo(WORDS + "粗体");
            assertThat(page.locator(".rich b, .rich strong").count()).isZero();
            assertThat((int) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isZero();
            save(page);
            block.locator("form[action$='/removal'] button").click();
            assertThat(complaints).isEmpty();
        }
    }

    /** Whatever the browser complains about, e.g. a breach of the content security policy, is kept. */
    private Page signedIn(BrowserContext context) {
        Page page = Browsers.signIn(context, secretary);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** A paragraph of this test's own, at the end of the chapter. */
    private Locator paragraph(Page page) {
        page.navigate(editor);
        Locator last = page.locator(".block").last();
        last.locator("summary").click();
        last.locator("form[action$='/successor'] textarea").fill(WORDS);
        last.locator("button[value=PARAGRAPH]").click();
        page.waitForLoadState();
        String id = page.locator(".block").last().getAttribute("id");
        return page.locator("[id='" + id + "']");
    }

    private void open(Page page, Locator block) {
        page.navigate(editor);
        block.locator("a.btn[href*='block=']").click();
        page.locator(".rich .ql-editor").waitFor();
    }

    private void save(Page page) {
        page.locator(".block-form button[type=submit]").click();
        page.locator(".block-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void dragToTheStart(Page page, String what) {
        page.dragAndDrop(what, ".rich .ql-editor p", new Page.DragAndDropOptions().setTargetPosition(1, 12));
    }

    private static String chip(Page page, String kind) {
        return page.locator(".reference-chip.is-" + kind + " > span").first().innerText();
    }

    /** What would be sent. */
    private static String stored(Page page) {
        return page.locator("textarea[data-rich]").inputValue();
    }

    private List<String> versions(Page page, Locator block) {
        block.locator("a[href$='/versions']").click();
        page.waitForLoadState();
        List<String> texts = page.locator(".timeline .as-written").allInnerTexts();
        page.navigate(editor);
        return texts;
    }
}
