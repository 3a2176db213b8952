package org.kaijuan.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewLibrary;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Directives as programs use them, and the tasks that libraries make of them. */
@KaijuanTest
class DirectivesApiTest {

    private static final String DIRECTIVES = "/api/v1/directives";

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Libraries libraries;

    private UnitId province;
    private UnitId city;
    private LibraryId acting;
    private LibraryId silent;
    private Actor secretary;
    private Actor director;
    private String issued;

    @BeforeEach
    void aDirectiveToTwoLibraries() throws Exception {
        String code = "da" + UUID.randomUUID().toString().substring(0, 8);
        province = new UnitId(code);
        libraries
                .add(actors.system(), new NewUnit(province, new UnitId("cn"), UnitKind.PROVINCE, "试验省", null))
                .orThrow();
        city = new UnitId(code + "-c");
        libraries
                .add(actors.system(), new NewUnit(city, province, UnitKind.CITY, "甲市", null))
                .orThrow();
        acting = library(code + "-a", "甲大学");
        silent = library(code + "-b", "乙大学");
        secretary = actors.actorAt("province-secretary", province);
        director = actors.actor("director", acting);
        MvcTestResult made = pages.json(secretary, DIRECTIVES, """
                {"unit": "%s", "issuer": "省教育厅", "document": "试教字〔2020〕1号", "title": "关于延期开学", "text": "严格落实。",
                 "deadline": "2999-01-31"}
                """.formatted(code));
        assertThat(made).hasStatus(201);
        issued = DIRECTIVES + "/" + read(made, "$.id");
    }

    @AfterEach
    void noProvince() {
        actors.forget(province);
    }

    @Test
    @Tag("ORG-01")
    @Tag("ORG-09")
    void whoHasNotReadIsSeenUntilTheyHave() throws Exception {
        assertThat((String) read(pages.get(director, issued), "$.own.from")).isEqualTo(province.code());
        assertThat(standings()).as("a program that looks has not read").containsExactlyInAnyOrder("unread", "unread");
        assertThat(pages.json(director, issued + "/receipt", "{}")).hasStatusOk();
        assertThat(standings()).containsExactlyInAnyOrder("read", "unread");
        assertThat(pages.json(director, issued + "/acknowledgement", "{\"at\": \"%s\"}".formatted(acting)))
                .hasStatusOk();
        assertThat(standings()).containsExactlyInAnyOrder("acknowledged", "unread");
        assertThat(pages.json(director, issued + "/acknowledgement", "{}")).hasStatus(422);
        assertThat((Integer) read(pages.json(secretary, issued + "/reminders", "{}"), "$.units"))
                .isEqualTo(1);

        assertThat(pages.get(director, issued + "/reach?at=" + silent)).hasStatus(404);
        assertThat(pages.get(actors.reader(acting), issued)).hasStatus(403);
        assertThat((List<String>) read(pages.get(director, DIRECTIVES), "$.items[*].document"))
                .contains("试教字〔2020〕1号");
    }

    @Test
    @Tag("ORG-01")
    @Tag("ORG-02")
    void aLibraryMakesATaskOfItWithItsNode() throws Exception {
        Actor librarian = actors.actor("librarian", acting);
        String wish = "{\"accountable\": \"%s\", \"title\": \"暂停到馆服务\"}".formatted(librarian.requirePerson());
        MvcTestResult given = pages.json(director, issued + "/tasks", wish);
        assertThat(given).hasStatus(201);
        assertThat((String) read(given, "$.due")).isEqualTo("2999-01-31");
        String task = read(given, "$.id");
        assertThat((String) read(pages.json(director, issued + "/tasks", wish), "$.id"))
                .as("asked twice it is one task")
                .isEqualTo(task);

        MvcTestResult seen = pages.get(librarian, "/api/v1/tasks/" + task);
        assertThat((String) read(seen, "$.source.kind")).isEqualTo("directive");
        assertThat((String) read(seen, "$.source.label")).isEqualTo("试教字〔2020〕1号");
        assertThat((List<String>) read(pages.get(secretary, issued + "/tasks"), "$.items[*].library"))
                .as("the province sees what libraries do of it")
                .containsExactly(acting.code());
        assertThat(pages.json(librarian, issued + "/tasks", wish)).hasStatus(403);

        assertThat(pages.get(director, "/directives/" + issued.substring(DIRECTIVES.length() + 1) + "?at=" + acting))
                .hasStatusOk()
                .bodyText()
                .contains("/desk/tasks/" + task, "据此安排一件任务");
        assertThat(pages.get(librarian, "/desk/tasks/" + task))
                .hasStatusOk()
                .bodyText()
                .contains("试教字〔2020〕1号", "/directives/");
    }

    private List<String> standings() throws UnsupportedEncodingException {
        return read(pages.get(secretary, issued + "/reach"), "$.items[*].standing");
    }

    private LibraryId library(String code, String school) {
        LibraryId library = new LibraryId(code);
        libraries
                .add(actors.system(), new NewLibrary(library, school + code, LibraryView.Kind.UNDERGRADUATE, city))
                .orThrow();
        return library;
    }

    private static <T> T read(MvcTestResult result, String path) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}
