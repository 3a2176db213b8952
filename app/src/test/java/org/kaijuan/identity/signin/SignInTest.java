package org.kaijuan.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestBrowser;
import org.kaijuan.database.Seal;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.NewToken;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in as people do: over HTTP, with cookies. */
@KaijuanTest
class SignInTest {

    private static final LibraryId JXAU = new LibraryId("jxau");
    private static final LibraryId XYU = new LibraryId("xyu");
    private static final String PASSWORD = "tea-window-river";

    @Autowired
    People people;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    TestActors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private String name;
    private TestBrowser browser;

    @BeforeEach
    void fresh() {
        name = "u" + UUID.randomUUID().toString().substring(0, 13);
        browser = new TestBrowser(port);
    }

    @Test
    void aReaderSignsInAndStaysSignedIn() {
        reader(JXAU, false);
        HttpResponse<String> answer = browser.signIn(name, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(TestBrowser.location(answer)).isEqualTo("/");
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void unknownNamesAndWrongPasswordsReadTheSame() {
        reader(JXAU, false);
        String wrong = browser.signIn(name, "not-the-password").body();
        String unknown = new TestBrowser(port)
                .signIn("nobody" + name, "not-the-password")
                .body();
        assertThat(unknown.replace("nobody" + name, name)).isEqualToIgnoringWhitespace(withoutTokens(wrong, unknown));
    }

    @Test
    void afterFiveFailuresTheRightPasswordWaitsToo() {
        reader(JXAU, false);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(name, "wrong-" + i).statusCode()).isEqualTo(422);
        }
        assertThat(browser.signIn(name, PASSWORD).body()).contains("15");
        assertThat(browser.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void anUnknownNameIsLockedOutJustTheSame() {
        for (int i = 0; i < 5; i++) {
            browser.signIn(name, "wrong-" + i);
        }
        assertThat(browser.signIn(name, PASSWORD).body()).contains("15");
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        reader(JXAU, false);
        browser.get("/sign-in");
        String before = browser.cookie("kaijuan-session");
        browser.signIn(name, PASSWORD);
        assertThat(browser.cookie("kaijuan-session")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aHandedOutPasswordMustBeChangedFirst() {
        reader(JXAU, true);
        browser.signIn(name, PASSWORD);
        assertThat(TestBrowser.location(browser.get("/me"))).isEqualTo("/me/password");
        browser.get("/me/password");
        HttpResponse<String> changed = browser.post(
                "/me/password", "current", PASSWORD, "password", "river-window-tea", "again", "river-window-tea");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNotAgreedToTheNoticeIsAskedFirst() {
        PersonId person = person(NewPerson.staff(JXAU, "读者", name));
        accounts.givePassword(actors.system(), List.of(person), PASSWORD, false).orThrow();
        browser.signIn(name, PASSWORD);
        assertThat(TestBrowser.location(browser.get("/me"))).isEqualTo("/me/privacy");
        String page = browser.get("/me/privacy").body();
        browser.post("/me/privacy", "version", hidden(page, "version"));
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordChangeEndsTheOtherSessions() {
        reader(JXAU, false);
        TestBrowser other = new TestBrowser(port);
        other.signIn(name, PASSWORD);
        browser.signIn(name, PASSWORD);
        browser.get("/me/password");
        browser.post("/me/password", "current", PASSWORD, "password", "river-window-tea", "again", "river-window-tea");
        assertThat(other.get("/me").statusCode()).isEqualTo(303);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aDeviceIsSignedOutFromAnother() {
        reader(JXAU, false);
        TestBrowser other = new TestBrowser(port);
        other.signIn(name, PASSWORD);
        browser.signIn(name, PASSWORD);
        Matcher handle = Pattern.compile("/me/devices/([0-9a-f]{16})/sign-out")
                .matcher(browser.get("/me/devices").body());
        assertThat(handle.find()).isTrue();
        browser.post("/me/devices/" + handle.group(1) + "/sign-out");
        assertThat(other.get("/me").statusCode()).isEqualTo(303);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aLockedPersonIsOutAtTheNextClick() {
        PersonId person = reader(JXAU, false);
        browser.signIn(name, PASSWORD);
        people.setLocked(actors.system(), person, true).orThrow();
        assertThat(browser.get("/me").statusCode()).isEqualTo(303);
        assertThat(new TestBrowser(port).signIn(name, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void signingOutEndsTheSession() {
        reader(JXAU, false);
        browser.signIn(name, PASSWORD);
        browser.get("/me");
        browser.post("/sign-out");
        assertThat(browser.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void afterSignInOneIsOnlyLedInside() {
        reader(JXAU, false);
        for (String evil : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%09/evil\t.example\\")) {
            TestBrowser each = new TestBrowser(port);
            each.get("/sign-in");
            HttpResponse<String> answer = each.post("/sign-in", "name", name, "password", PASSWORD, "next", evil);
            assertThat(TestBrowser.location(answer)).as(evil).isEqualTo("/");
        }
        browser.get("/sign-in");
        HttpResponse<String> answer = browser.post("/sign-in", "name", name, "password", PASSWORD, "next", "/me?a=b");
        assertThat(TestBrowser.location(answer)).isEqualTo("/me?a=b");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        reader(JXAU, false);
        browser.signIn(name, PASSWORD);
        HttpResponse<String> forged = browser.send(HttpRequest.newBuilder(browser.uri("/me"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("language=en&email=evil%40example.org")));
        assertThat(forged.statusCode()).isIn(303, 403);
        assertThat(browser.get("/me").body()).doesNotContain("evil@example.org");
    }

    @Test
    void aCardNumberOfSeveralLibrariesAsksWhichOnlyWhenThePasswordIsRightInBoth() {
        PersonId here = person(NewPerson.reader(JXAU, "甲", name));
        PersonId there = person(NewPerson.reader(XYU, "乙", name));
        accounts.givePassword(actors.system(), List.of(here, there), PASSWORD, false)
                .orThrow();
        assertThat(browser.signIn(name, "wrong-one").body()).doesNotContain("value=\"xyu\" selected");
        HttpResponse<String> which = browser.signIn(name, PASSWORD);
        assertThat(which.statusCode()).isEqualTo(422);
        assertThat(which.body())
                .contains("value=\"xyu\"")
                .contains("value=\"jxau\"")
                .doesNotContain("value=\"jxnu\"");
        HttpResponse<String> answer = browser.post("/sign-in", "name", name, "password", PASSWORD, "library", "xyu");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void staffSetUpASecondFactorAndNeedItFromThenOn() {
        PersonId person = person(NewPerson.staff(JXAU, "馆员", name));
        people.assign(actors.system(), person, "librarian", UnitId.of(JXAU)).orThrow();
        accounts.givePassword(actors.system(), List.of(person), PASSWORD, false).orThrow();
        accounts.recordConsent(actors.system(), List.of(person));
        browser.signIn(name, PASSWORD);
        assertThat(TestBrowser.location(browser.get("/me"))).isEqualTo("/me/second-factor");
        browser.get("/me/second-factor");
        String codes =
                browser.post("/me/second-factor", "code", code(person, 0)).body();
        Matcher recovery = Pattern.compile("<code>([a-z0-9-]{14})</code>").matcher(codes);
        assertThat(recovery.find()).isTrue();
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);

        TestBrowser again = new TestBrowser(port);
        assertThat(TestBrowser.location(again.signIn(name, PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(again.get("/me").statusCode())
                .as("the password alone does not open")
                .isEqualTo(303);
        again.get("/sign-in/code");
        assertThat(again.post("/sign-in/code", "code", code(person, 0)).statusCode())
                .as("used already")
                .isEqualTo(422);
        assertThat(again.post("/sign-in/code", "code", code(person, 1)).statusCode())
                .isEqualTo(303);
        assertThat(again.get("/me").statusCode()).isEqualTo(200);

        TestBrowser withoutPhone = new TestBrowser(port);
        withoutPhone.signIn(name, PASSWORD);
        withoutPhone.get("/sign-in/code");
        assertThat(withoutPhone.post("/sign-in/code", "code", recovery.group(1)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTokenOpensTheApiWithinItsScopeOnly() {
        PersonId person = reader(JXAU, false);
        Actor self = people.actor(person, Actor.Via.WEB);
        String token = accounts.issueToken(self, person, new NewToken("t", Set.of(), Duration.ofDays(1)))
                .orThrow();
        assertThat(api(token).statusCode()).isEqualTo(200);
        assertThat(api(token + "x").statusCode()).isEqualTo(401);
        assertThat(api("kj_nothing").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        jdbc.sql("update identity.api_token set expires_at = now() - interval '1 second' where person_id = :person")
                .param("person", person.value())
                .update();
        assertThat(api(token).statusCode()).isEqualTo(401);
        SignedIn limited = new SignedIn(person, Actor.Via.API, Set.of("desk:request:submit"));
        assertThat(limited.limit(self).grants().keySet()).isSubsetOf("desk:request:submit");
    }

    private HttpResponse<String> api(String token) {
        return new TestBrowser(port)
                .send(HttpRequest.newBuilder(browser.uri("/api/v1/libraries"))
                        .header("Authorization", "Bearer " + token));
    }

    @Test
    void aGuardStandsAtTheGateAtOnce() {
        PersonId guard = reader(JXAU, false);
        people.assign(actors.system(), guard, "guard", UnitId.of(JXAU)).orThrow();

        assertThat(TestBrowser.location(browser.signIn(name, PASSWORD))).isEqualTo("/gate");
    }

    private PersonId reader(LibraryId library, boolean mustChange) {
        PersonId person = person(NewPerson.staff(library, "读者", name).withCategory("student"));
        accounts.givePassword(actors.system(), List.of(person), PASSWORD, mustChange)
                .orThrow();
        accounts.recordConsent(actors.system(), List.of(person));
        return person;
    }

    private PersonId person(NewPerson person) {
        return people.register(actors.system(), person).orThrow();
    }

    private String code(PersonId person, int stepsAhead) {
        byte[] sealed = jdbc.sql("select secret from identity.second_factor where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        return Totp.code(seal.open(sealed, person.toString()), Totp.step(clock.instant()) + stepsAhead);
    }

    private static String hidden(String page, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    /** The first page with the form tokens of the second. */
    private static String withoutTokens(String page, String other) {
        return page.replace(hidden(page, "_csrf"), hidden(other, "_csrf"));
    }
}
