package org.kaijuan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, one for the whole run; each person gets a context of their own, as a phone or as a desktop. */
final class Browsers {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private Browsers() {}

    static BrowserContext phone() {
        return context(390, 844);
    }

    static BrowserContext desktop() {
        return context(1440, 900);
    }

    /** Lying, as it stands at the gate. */
    static BrowserContext tablet() {
        return context(1280, 800);
    }

    private static BrowserContext context(int width, int height) {
        BrowserContext context = CHROMIUM.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Signs {@code account} in through the page that people use. */
    static Page signIn(BrowserContext context, Account account) {
        Page page = context.newPage();
        page.navigate(Demo.running().url + "/sign-in");
        page.locator("input[name=name]").fill(account.username());
        page.locator("input[name=password]").fill(account.password());
        page.locator("form[action='/sign-in'] button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }
}
