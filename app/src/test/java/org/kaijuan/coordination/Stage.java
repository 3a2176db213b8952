package org.kaijuan.coordination;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.TestActors;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the tests of coordination share: people, departments, pages. */
@Component("coordinationStage")
class Stage {

    static final LibraryId JXUST = new LibraryId("jxust");
    static final LibraryId ELSEWHERE = new LibraryId("pxc");

    private final MockMvc mvc;
    private final TestActors actors;
    private final Libraries libraries;

    Stage(MockMvc mvc, TestActors actors, Libraries libraries) {
        this.mvc = mvc;
        this.actors = actors;
        this.libraries = libraries;
    }

    Actor director() {
        return actors.actor("director", JXUST);
    }

    Actor librarian() {
        return actors.actor("librarian", JXUST);
    }

    /** A new department of the library. */
    UnitId department(String name) {
        String code = JXUST + ".d" + UUID.randomUUID().toString().substring(0, 8);
        NewUnit unit = new NewUnit(new UnitId(code), UnitId.of(JXUST), UnitKind.DEPARTMENT, name, name);
        return libraries.add(actors.system(), unit).orThrow();
    }

    MvcTestResult get(Actor actor, String uri) {
        return MockMvcTester.create(mvc)
                .get()
                .uri(URI.create(uri))
                .with(actors.signIn(actor))
                .exchange();
    }

    MvcTestResult post(Actor actor, String uri, Map<String, String> fields) {
        return post(actor, uri, MultiValueMap.fromSingleValue(fields));
    }

    MvcTestResult post(Actor actor, String uri, Map<String, String> fields, String name, List<String> values) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(MultiValueMap.fromSingleValue(fields));
        all.addAll(name, values);
        return post(actor, uri, all);
    }

    private MvcTestResult post(Actor actor, String uri, MultiValueMap<String, String> fields) {
        return MockMvcTester.create(mvc)
                .post()
                .uri(URI.create(uri))
                .params(fields)
                .with(actors.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    MvcTestResult upload(
            Actor actor, String uri, String part, String name, byte[] content, Map<String, String> fields) {
        return MockMvcTester.create(mvc)
                .post()
                .uri(URI.create(uri))
                .multipart()
                .file(new MockMultipartFile(part, name, MediaType.APPLICATION_OCTET_STREAM_VALUE, content))
                .params(MultiValueMap.fromSingleValue(fields))
                .with(actors.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    MvcTestResult json(Actor actor, String uri, String body) {
        return MockMvcTester.create(mvc)
                .post()
                .uri(URI.create(uri))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(actors.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    /** The id at the end of where a form has led. */
    static String id(MvcTestResult result) {
        String location = location(result);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static String person(Actor actor) {
        return actor.requirePerson().toString();
    }
}
