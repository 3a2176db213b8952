package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows every link that each role of a library is shown, on a phone. A page is looked at once per language, whoever finds it
 * first: it answers, fits 390 px, and axe finds nothing; in English no Chinese stands in its labels and buttons.
 */
class CrawlJourneyTest {

    private static final List<String> ROLES = List.of(
            "reader",
            "librarian",
            "director",
            "guard",
            "liaison",
            "administrator",
            "auditor",
            "province-secretary",
            "operator");
    private static final List<String> STARTS = List.of("/", "/desk", "/province", "/me");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_PAGES = 250;

    /** One page of each shape is enough: ids, numbers, codes of libraries and cursors do not make another one. */
    private static final Pattern ID = Pattern.compile(String.join(
            "|",
            "[0-9a-f]{8}-[0-9a-f-]{27}",
            "(?<=/)\\d+",
            "(?<=/libraries/|/units/|[0-9a-f]{12}/questions/|^/response/|^/answers/)[a-z0-9.-]+",
            "(?<=/figures/)[a-z.-]+",
            "(?<=/roles/)[a-z-]+",
            "(?<=^/messages/wordings/)[^/]+/[^/]+/.+"));

    private static final String CHROME_WITH_CHINESE = """
            () => [...document.querySelectorAll('thead th, label, legend, button, nav a, .form-text')]
                .filter(e => !e.closest('[lang^="zh"]') && !e.querySelector('[lang^="zh"]'))
                .map(e => e.innerText.trim()).filter(t => /[\\u4e00-\\u9fff]/.test(t))
            """;

    private final Demo demo = Demo.running();
    private final List<String> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("every page of every role answers, fits a phone, and is accessible in")
    void everyPage(String language) {
        for (String role : ROLES) {
            Account account = role.equals("province-secretary") || role.equals("operator")
                    ? demo.account(role)
                    : demo.account(role, "jxau");
            try (BrowserContext context = Browsers.phone()) {
                Page page = Browsers.signIn(context, account);
                context.addCookies(List.of(new Cookie("lang", language).setUrl(demo.url)));
                crawl(page, role, language);
            }
        }
        System.out.println("CrawlJourneyTest " + language + ": " + seen.size() + " pages");
        assertThat(findings).isEmpty();
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private void crawl(Page page, String role, String language) {
        Deque<String> open = new ArrayDeque<>(STARTS);
        Set<String> mine = new HashSet<>();
        while (!open.isEmpty() && mine.size() < MOST_PAGES) {
            String path = open.poll();
            String shape = shape(path);
            boolean known = seen.contains(shape) && !STARTS.contains(path);
            if (known || !mine.add(shape)) {
                continue;
            }
            Response response = page.navigate(demo.url + path);
            if (response.status() == 403 && STARTS.contains(path)) {
                continue; // a face that is not this role's
            }
            if (response.status() >= 400) {
                findings.add(role + " " + path + " answers " + response.status());
                continue;
            }
            if (seen.add(shape)) {
                look(page, role + " " + path, language);
            }
            open.addAll(links(page));
        }
    }

    private void look(Page page, String where, String language) {
        int over = (int)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) {
            findings.add(where + " is " + over + " px too wide for a phone");
        }
        if (language.equals("en")) {
            List<?> chinese = (List<?>) page.evaluate(CHROME_WITH_CHINESE);
            if (!chinese.isEmpty()) {
                findings.add(where + " has Chinese in its English chrome: " + chinese);
            }
            return; // the same markup was analysed in Chinese
        }
        for (Rule violation : new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations()) {
            findings.add(where + " " + violation.getId() + ": "
                    + violation.getNodes().getFirst().getHtml());
        }
    }

    private List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        for (Object href : (List<?>)
                page.evaluate("() => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)")) {
            String link = (String) href;
            if (link.startsWith(demo.url + "/") && !link.contains("format=") && !link.contains("/export")) {
                URI address = URI.create(link.replaceAll("#.*", "").replace(" ", "%20"));
                links.add(address.getRawPath());
            }
        }
        return links.stream().filter(CrawlJourneyTest::isPage).distinct().toList();
    }

    private static boolean isPage(String path) {
        return !path.matches("/(api|assets|webjars|css|js|img|files|d|actuator)(/.*)?|.*\\.(xlsx|csv|json|svg|pdf)");
    }

    private static String shape(String path) {
        return ID.matcher(path).replaceAll("*");
    }
}
