package org.kaijuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KaijuanTest
class PeoplePagesTest {

    private static final LibraryId JXAU = new LibraryId("jxau");
    private static final LibraryId XYU = new LibraryId("xyu");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Autowired
    People people;

    @Tag("PRV-09")
    @Test
    void theApiListsTheTwentyInTheOrderOfTheRegister() throws Exception {
        String json = mvc.perform(get("/api/v1/libraries"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(json)
                .contains(
                        "{\"code\":\"jxau\",\"name\":\"江西农业大学图书馆\",\"school\":\"江西农业大学\",\"kind\":\"本科\",\"city\":\"南昌市\"}");
        assertThat(json.indexOf("赣南师范大学图书馆")).isLessThan(json.indexOf("江西科技学院图书馆"));
        assertThat(json).contains("\"next\":null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/people/new",
                "/roles",
                "/units",
                "/units/jx",
                "/units/jx-nanchang",
                "/units/jxau",
                "/me",
                "/me/password",
                "/me/second-factor",
                "/me/devices",
                "/me/tokens",
                "/me/data",
                "/me/privacy",
                "/libraries",
                "/privacy"
            })
    void pagesShowInBothLanguages(String path) throws Exception {
        Actor administrator = actors.actor("administrator", JXAU);
        for (String language : new String[] {"zh-CN", "en"}) {
            MvcResult result =
                    perform(get(path).param("lang", language).locale(Locale.forLanguageTag(language)), administrator);
            assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
            assertThat(result.getResponse().getContentAsString()).as(path).doesNotContain("??");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roles/librarian", "/privacy-notices"})
    void pagesOfTheOperatorShow(String path) throws Exception {
        Actor operator = actors.actorAt("operator", new UnitId("jx"));
        assertThat(perform(get(path), operator).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void twoCharactersFindAPerson() throws Exception {
        String name = "查无" + UUID.randomUUID().toString().substring(0, 6) + "此人";
        people.register(
                        actors.system(),
                        NewPerson.reader(JXAU, name, UUID.randomUUID().toString()))
                .orThrow();
        Actor librarian = actors.actor("librarian", JXAU);
        assertThat(body(get("/people").param("q", "查无"), librarian)).contains(name);
        assertThat(body(get("/people").param("q", name.substring(1, 9)), librarian))
                .contains(name);
        assertThat(body(get("/people").param("q", name + "x"), librarian)).doesNotContain(">" + name + "<");
        assertThat(body(get("/people").param("q", "查无"), actors.actor("librarian", XYU)))
                .doesNotContain(">" + name + "<");
    }

    @Test
    void peopleOfAnotherLibraryDoNotExist() throws Exception {
        PersonId elsewhere = actors.reader(XYU).requirePerson();
        Actor administrator = actors.actor("administrator", JXAU);
        for (String path : new String[] {"", "/lock", "/password", "/farewell", "/second-factor/removal"}) {
            MockHttpServletRequestBuilder request = path.isEmpty()
                    ? get("/people/" + elsewhere)
                    : post("/people/" + elsewhere + path).with(csrf());
            assertThat(perform(request, administrator).getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(perform(
                                post("/people/" + elsewhere + "/roles")
                                        .param("role", "administrator")
                                        .param("unit", "jxau")
                                        .with(csrf()),
                                administrator)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aReaderSeesNoPeople() throws Exception {
        assertThat(perform(get("/people"), actors.reader(JXAU)).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(get("/people")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in?next=%2Fpeople");
    }

    @Test
    void anAdministratorAddsAPersonAndSeesThePasswordOnce() throws Exception {
        Actor administrator = actors.actor("administrator", JXAU);
        String card = UUID.randomUUID().toString();
        MvcResult added = perform(
                post("/people")
                        .param("name", "新人")
                        .param("library", "jxau")
                        .param("card", card)
                        .param("category", "student")
                        .param("language", "zh-CN")
                        .with(csrf()),
                administrator);
        assertThat(added.getResponse().getStatus()).isEqualTo(200);
        assertThat(added.getResponse().getContentAsString()).containsPattern("<code data-copy>[a-z0-9-]{14}</code>");
        PersonId id = people.findByCard(JXAU, card).orElseThrow().id();
        assertThat(body(get("/people/" + id), administrator)).doesNotContain("data-copy");
    }

    @Test
    void twoCorrectionsAtOnceDoNotOverwriteEachOther() throws Exception {
        Actor administrator = actors.actor("administrator", JXAU);
        PersonId id = actors.reader(JXAU).requirePerson();
        MockHttpServletRequestBuilder first = correction(id, "甲甲");
        MockHttpServletRequestBuilder second = correction(id, "乙乙");
        assertThat(perform(first, administrator).getResponse().getStatus()).isEqualTo(303);
        assertThat(perform(second, administrator).getResponse().getStatus()).isEqualTo(422);
        assertThat(people.get(id).name()).isEqualTo("甲甲");
    }

    @Test
    void whoHasLeftIsErased() throws Exception {
        Actor administrator = actors.actor("administrator", JXAU);
        PersonId id = actors.actor("librarian", JXAU).requirePerson();
        assertThat(perform(post("/people/" + id + "/farewell").with(csrf()), administrator)
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(people.get(id).email()).isNull();
        assertThat(people.findActor(id, Actor.Via.WEB)).isEmpty();
    }

    @Test
    void theListIsExportedByWhoMay() throws Exception {
        assertThat(perform(get("/people").param("format", "xlsx"), actors.actor("librarian", JXAU))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        MvcResult export = perform(get("/people").param("format", "xlsx"), actors.actor("administrator", JXAU));
        assertThat(export.getResponse().getContentType()).contains("spreadsheet");
    }

    @Test
    void ownDataAreCorrectedAndTakenAway() throws Exception {
        Actor reader = actors.reader(JXAU);
        MvcResult saved = perform(
                post("/me")
                        .param("email", "me@example.org")
                        .param("phone", "0791-8381")
                        .param("language", "en")
                        .with(csrf()),
                reader);
        assertThat(saved.getResponse().getStatus()).isEqualTo(303);
        assertThat(body(get("/me/data.json"), reader))
                .contains("me@example.org")
                .contains("\"identity\"")
                .doesNotContain("password");
        assertThat(perform(
                                post("/me")
                                        .param("email", "nonsense")
                                        .param("language", "en")
                                        .with(csrf()),
                                reader)
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    private MockHttpServletRequestBuilder correction(PersonId id, String name) {
        return post("/people/" + id)
                .param("version", "0")
                .param("name", name)
                .param("card", id.toString())
                .param("category", "student")
                .param("language", "zh-CN")
                .with(csrf());
    }

    private String body(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return perform(request, actor).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult perform(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        MvcResult result = mvc.perform(request.with(actors.signIn(actor))).andReturn();
        return result.getRequest().isAsyncStarted()
                ? mvc.perform(asyncDispatch(result)).andReturn()
                : result;
    }
}
