package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two tablets at a gate, one without a network: what was done there arrives once, and who came second is told. */
class GateJourneyTest {

    private static final String LIBRARY = "jxust";
    private static final String CARD = "20200001";
    private static final String TODAY = "2020-03-05";
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Demo demo = Demo.running();

    @Test
    @Tag("SYS-47")
    @DisplayName("hand over offline with a signature, reload, come back, sign in again: everything is there once")
    void worksOffline() {
        try (BrowserContext desk = Browsers.desktop();
                BrowserContext tablet = Browsers.tablet();
                BrowserContext other = Browsers.tablet()) {
            Page librarian = Browsers.signIn(desk, demo.account("librarian", LIBRARY));
            String one = leave(librarian);
            String both = leave(librarian);
            String late = leave(librarian);
            Page guard = atGate(tablet);
            Page second = atGate(other);
            assertThat(new AxeBuilder(guard).withTags(STANDARDS).analyze().getViolations())
                    .isEmpty();

            tablet.setOffline(true);
            handOver(guard, one, true);
            awaitLink(guard, "offline", "离线 · 1 条待上传");
            handOver(guard, both, false);
            awaitLink(guard, "offline", "离线 · 2 条待上传");
            guard.reload();
            awaitLink(guard, "offline", "离线 · 2 条待上传");
            assertThat(row(guard, one).innerText()).contains("待上传");

            handOver(second, both, false);
            second.locator(".gate-notice.tone-done").waitFor();
            assertThat(second.locator(".gate-notice").first().innerText()).contains("已记下");

            tablet.setOffline(false);
            awaitLink(guard, "online", "在线");
            Locator told = guard.locator(".gate-notice.tone-danger");
            told.waitFor();
            assertThat(told.innerText()).contains("已经由别的平板交出去了");
            assertThat(row(guard, one).getAttribute("data-state")).isEqualTo("handed-over");
            assertThat(history(librarian, one)).isEqualTo(1);
            assertThat(history(librarian, both)).isEqualTo(2);
            told.locator("button").click();

            tablet.setOffline(true);
            handOver(guard, late, true);
            awaitLink(guard, "offline", "离线 · 1 条待上传");
            tablet.clearCookies();
            tablet.setOffline(false);
            awaitLink(guard, "sign-in", "请重新登录 · 1 条待上传");
            guard.locator("[data-gate-link]").click();
            signIn(guard);
            awaitLink(guard, "online", "在线");
            assertThat(history(librarian, late)).isEqualTo(1);
        }
    }

    /** Leaves a parcel for today; returns the address of its page. */
    private String leave(Page librarian) {
        librarian.navigate(demo.url + "/desk/parcels/new");
        librarian.locator("input[name=card]").fill(CARD);
        librarian.locator("input[name=shelf]").fill("A 架");
        librarian.locator("input[name=day]").fill(TODAY);
        librarian.locator("input[name=starts]").fill("08:30");
        librarian.locator("form[action='/desk/parcels'] button[type=submit]").click();
        librarian.waitForURL(address -> address.matches(".*/desk/parcels/[0-9a-f-]{36}"));
        return librarian.url();
    }

    private Page atGate(BrowserContext tablet) {
        Page page = Browsers.signIn(tablet, demo.account("guard", LIBRARY));
        page.navigate(demo.url + "/gate");
        awaitLink(page, "online", "在线");
        page.waitForFunction("async () => navigator.serviceWorker.controller && await caches.match('/gate')");
        return page;
    }

    private void signIn(Page page) {
        Account guard = demo.account("guard", LIBRARY);
        page.locator("input[name=name]").fill(guard.username());
        page.locator("input[name=password]").fill(guard.password());
        page.locator("form[action='/sign-in'] button[type=submit]").click();
        page.waitForURL("**/gate");
    }

    private static Locator row(Page page, String parcel) {
        return page.locator("[data-parcel='" + parcel.substring(parcel.lastIndexOf('/') + 1) + "']");
    }

    private static void handOver(Page page, String parcel, boolean byFinger) {
        row(page, parcel).locator("[data-gate-open=hand-over]").click();
        Locator dialog = page.locator("dialog[open]");
        if (byFinger) {
            var canvas = dialog.locator("canvas").boundingBox();
            page.mouse().move(canvas.x + 40, canvas.y + 40);
            page.mouse().down();
            for (int i = 1; i <= 20; i++) {
                page.mouse().move(canvas.x + 40 + 10 * i, canvas.y + 40 + (i % 5) * 12);
            }
            page.mouse().up();
        } else {
            dialog.locator("input[name=card]").fill(CARD);
        }
        dialog.locator("[data-gate-confirm]").click();
    }

    private static void awaitLink(Page page, String standing, String words) {
        Locator link = page.locator("[data-gate-link][data-standing='" + standing + "']")
                .filter(new Locator.FilterOptions().setHasText(words));
        link.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }

    private static int history(Page librarian, String parcel) {
        librarian.navigate(parcel);
        return librarian.locator("ol.timeline > li").count();
    }
}
