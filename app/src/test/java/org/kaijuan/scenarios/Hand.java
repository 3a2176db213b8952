package org.kaijuan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** One person at the pages and the API. All fail the test where the program refuses. */
record Hand(MockMvc mvc, TestActors actors, Actor actor) {

    String name() {
        return actor.name();
    }

    String id() {
        return actor.requirePerson().toString();
    }

    String page(String path) {
        return body(
                MockMvcTester.create(mvc)
                        .get()
                        .uri(URI.create(path))
                        .with(actors.signIn(actor))
                        .exchange(),
                200);
    }

    /** Sends a form. @return the path of the page that follows */
    String sent(String path, Map<String, String> fields) {
        return after(MockMvcTester.create(mvc)
                .post()
                .uri(URI.create(path))
                .params(MultiValueMap.fromSingleValue(fields))
                .with(actors.signIn(actor))
                .with(csrf())
                .exchange());
    }

    /** @return what {@code jsonPath} finds in the answer */
    String api(String path, String json, String jsonPath) {
        MvcTestResult result = MockMvcTester.create(mvc)
                .post()
                .uri(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(actors.signIn(actor))
                .with(csrf())
                .exchange();
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
        String location = String.valueOf(result.getResponse().getHeader("Location"));
        return location.replaceAll("\\?.*", "");
    }

    private static String body(MvcTestResult result, int status) {
        String text = text(result);
        assertThat(result.getResponse().getStatus()).as(text).isEqualTo(status);
        return text;
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
