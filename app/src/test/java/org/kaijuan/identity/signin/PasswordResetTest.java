package org.kaijuan.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestBrowser;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KaijuanTest
class PasswordResetTest {

    private static final String CHOSEN = "river-window-tea";

    @Autowired
    People people;

    @Autowired
    ResetLetters letters;

    @Autowired
    TestActors actors;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String name = "r" + UUID.randomUUID().toString().substring(0, 12);
    private PersonId person;
    private TestBrowser browser;

    @BeforeEach
    void somebodyWithAnAddress() {
        NewPerson reader = NewPerson.staff(new LibraryId("jgsu"), "读者", name).withEmail(name + "@example.org");
        person = people.register(actors.system(), reader).orThrow();
        browser = new TestBrowser(port);
    }

    @Test
    void theLinkOpensOnce() {
        HttpResponse<String> asked = ask(name);
        assertThat(asked.statusCode()).isEqualTo(303);
        String path = letters.path(person);
        assertThat(path).startsWith("/password-reset/");
        assertThat(choose(path).statusCode()).isEqualTo(303);
        assertThat(new TestBrowser(port).signIn(name, CHOSEN).statusCode()).isEqualTo(303);
        assertThat(browser.get(path).statusCode()).isEqualTo(410);
        assertThat(browser.post(path, "password", "another-pass-word", "again", "another-pass-word")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void anUnknownNameGetsTheSameAnswer() {
        HttpResponse<String> known = ask(name);
        HttpResponse<String> unknown = new TestBrowser(port).get("/password-reset");
        assertThat(unknown.statusCode()).isEqualTo(200);
        HttpResponse<String> answer = ask("nobody-" + name);
        assertThat(answer.statusCode()).isEqualTo(known.statusCode());
        assertThat(TestBrowser.location(answer)).isEqualTo(TestBrowser.location(known));
    }

    @Test
    void anExpiredLinkIsGone() {
        ask(name);
        jdbc.sql(
                        "update identity.password_reset set expires_at = now() - interval '1 second' where person_id = :person")
                .param("person", person.value())
                .update();
        assertThat(browser.get(letters.path(person)).statusCode()).isEqualTo(410);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStaysGood() {
        ask(name);
        browser.get(letters.path(person));
        assertThat(browser.post(letters.path(person), "password", "12345678", "again", "12345678")
                        .statusCode())
                .isEqualTo(422);
        assertThat(choose(letters.path(person)).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> ask(String whom) {
        browser.get("/password-reset");
        return browser.post("/password-reset", "name", whom);
    }

    private HttpResponse<String> choose(String path) {
        browser.get(path);
        return browser.post(path, "password", CHOSEN, "again", CHOSEN);
    }
}
