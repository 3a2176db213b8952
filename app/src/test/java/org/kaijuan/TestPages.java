package org.kaijuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kaijuan.kernel.Actor;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/**
 * Pages and API in a person's hands: each request is signed in as that person, and what is sent carries the token that forms
 * have. Answers come back as they are, refusals too.
 */
@Component
public class TestPages {

    private final MockMvcTester mvc;
    private final TestActors actors;

    TestPages(MockMvcTester mvc, TestActors actors) {
        this.mvc = mvc;
        this.actors = actors;
    }

    /** What somebody sees who is not signed in. */
    public MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }

    public MvcTestResult get(Actor actor, String uri) {
        return mvc.get().uri(URI.create(uri)).with(actors.signIn(actor)).exchange();
    }

    /** Sends a form. */
    public MvcTestResult post(Actor actor, String uri, Map<String, String> fields) {
        return post(actor, uri, MultiValueMap.fromSingleValue(fields));
    }

    /** Sends a form with fields that have several values. */
    public MvcTestResult post(Actor actor, String uri, MultiValueMap<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(URI.create(uri)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach((name, values) -> values.forEach(value -> request.formField(name, value)));
        return request.with(actors.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    /** Sends a form with a file. */
    public MvcTestResult upload(Actor actor, String uri, MockMultipartFile file, Map<String, String> fields) {
        return mvc.post()
                .uri(URI.create(uri))
                .multipart()
                .file(file)
                .params(MultiValueMap.fromSingleValue(fields))
                .with(actors.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    /** Sends JSON. */
    public MvcTestResult json(Actor actor, String uri, String body) {
        return send(actor, uri, MediaType.APPLICATION_JSON_VALUE, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a body of that media type. */
    public MvcTestResult send(Actor actor, String uri, String type, byte[] body) {
        return mvc.post()
                .uri(URI.create(uri))
                .contentType(type)
                .content(body)
                .with(actors.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    /** What the answer says, read as UTF-8. */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Where the answer leads, or where what was made is; the test fails if it says neither. */
    public static String location(MvcTestResult answer) {
        String location = answer.getResponse().getHeader("Location");
        assertThat(location)
                .as(() -> answer.getResponse().getStatus() + " " + text(answer))
                .isNotNull();
        return location;
    }
}
