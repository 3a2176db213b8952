package org.kaijuan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One person at the pages and the API. All fail the test where the program refuses. */
record Hand(TestPages pages, Actor actor) {

    String name() {
        return actor.name();
    }

    String id() {
        return actor.requirePerson().toString();
    }

    String page(String path) {
        return body(pages.get(actor, path), 200);
    }

    /** Sends a form. @return the path of the page that follows */
    String sent(String path, Map<String, String> fields) {
        return after(pages.post(actor, path, fields));
    }

    /** @return what {@code jsonPath} finds in the answer */
    String api(String path, String json, String jsonPath) {
        MvcTestResult result = pages.json(actor, path, json);
        assertThat(result).as(path).hasStatus2xxSuccessful();
        return JsonPath.read(text(result), jsonPath);
    }

    void await(String path, String state) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!JsonPath.read(page(path), "$.state").equals(state)) {
            assertThat(System.nanoTime()).as("%s is never %s", path, state).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    /** The value of a hidden field on a page. */
    String hidden(String path, String field) {
        return found(path, "name=\"" + field + "\" value=\"([^\"]*)\"");
    }

    /** The first group of what stands on a page. */
    String found(String path, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page(path));
        assertThat(matcher.find()).as("%s on %s", pattern, path).isTrue();
        return matcher.group(1);
    }

    private static String after(MvcTestResult result) {
        body(result, 303);
        return TestPages.location(result).replaceAll("\\?.*", "");
    }

    private static String body(MvcTestResult result, int status) {
        String text = text(result);
        assertThat(result.getResponse().getStatus()).as(text).isEqualTo(status);
        return text;
    }
}
