package org.kaijuan.coordination;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the tests of coordination share: people, departments, pages. */
@Component("coordinationStage")
class Stage {

    static final LibraryId JXUST = new LibraryId("jxust");
    static final LibraryId ELSEWHERE = new LibraryId("pxc");

    private final TestActors actors;
    private final TestPages pages;
    private final Libraries libraries;

    Stage(TestActors actors, TestPages pages, Libraries libraries) {
        this.actors = actors;
        this.pages = pages;
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

    /** The director has given somebody a task of the library's own. */
    MvcTestResult given(Actor director, Actor accountable, String title) {
        Map<String, String> task = Map.of(
                "title", title,
                "accountable", person(accountable),
                "node", "day",
                "due", "2999-02-10",
                "source", "own");
        return post(director, "/desk/tasks", task);
    }

    MvcTestResult get(Actor actor, String uri) {
        return pages.get(actor, uri);
    }

    MvcTestResult post(Actor actor, String uri, Map<String, String> fields) {
        return pages.post(actor, uri, fields);
    }

    MvcTestResult post(Actor actor, String uri, Map<String, String> fields, String name, List<String> values) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(MultiValueMap.fromSingleValue(fields));
        all.addAll(name, values);
        return pages.post(actor, uri, all);
    }

    MvcTestResult upload(
            Actor actor, String uri, String part, String name, byte[] content, Map<String, String> fields) {
        MockMultipartFile file = new MockMultipartFile(part, name, MediaType.APPLICATION_OCTET_STREAM_VALUE, content);
        return pages.upload(actor, uri, file, fields);
    }

    MvcTestResult json(Actor actor, String uri, String body) {
        return pages.json(actor, uri, body);
    }

    static String location(MvcTestResult result) {
        return TestPages.location(result);
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
