package org.kaijuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Modules say what they have of a library or a person, before it is removed and when its person asks. */
@KaijuanTest
class UsesTest {

    @Autowired
    private Libraries libraries;

    @Autowired
    private List<LibraryUse> libraryUses;

    @Autowired
    private List<PersonUse> personUses;

    @Autowired
    private Policies policies;

    @Autowired
    private Messages messages;

    @Autowired
    private Words words;

    @Autowired
    private TestActors actors;

    @Autowired
    private MockMvcTester mvc;

    @Test
    @Tag("PRV-09")
    @Transactional // rolled back: other tests count the libraries
    void aLibraryWithSomethingInAModuleStaysAndTheRefusalSaysWhat() {
        LibraryId used = added("uses-a", "用过学院");
        LibraryId fresh = added("uses-b", "未用学院");
        policies.set(
                        actors.system(),
                        new PolicyChange(
                                "files.link-valid",
                                UnitId.of(used),
                                "3d",
                                LocalDate.of(2019, 1, 1),
                                null,
                                "No. 1",
                                "test"))
                .orThrow();

        Outcome<LibraryId> refused = libraries.remove(actors.system(), used);

        assertThat(refused)
                .isEqualTo(Outcome.refused("identity.library-has", "用过学院图书馆", Text.of("library-use.policy")));
        assertThat(words.of(Words.CHINESE, sentence(refused)))
                .contains("用过学院图书馆")
                .contains("自己的规则");
        assertThat(libraries.remove(actors.system(), fresh)).isEqualTo(Outcome.done(fresh));
    }

    @Test
    void everyModulesUseCanBeAskedAndSaid() {
        assertThat(libraryUses).hasSizeGreaterThanOrEqualTo(7).allSatisfy(use -> {
            use.isThere().test(new LibraryId("jxau"));
            assertThat(words.has(use.what())).as(use.what()).isTrue();
        });
        Actor reader = actors.reader(new LibraryId("jxau"));
        assertThat(personUses)
                .allSatisfy(use ->
                        assertThat(use.among(Set.of(reader.requirePerson()))).isEmpty());
    }

    @Test
    @Tag("SYS-40")
    void whatAPersonWasToldIsAmongTheirOwnData() {
        LibraryId library = new LibraryId("jxau");
        Actor reader = actors.reader(library);
        messages.send(new Letter(
                reader.requirePerson(), library, "messages.test", Map.of(), "uses:" + reader.id(), "/inbox"));

        assertThat(personUses)
                .anySatisfy(use ->
                        assertThat(use.among(Set.of(reader.requirePerson()))).containsExactly(reader.requirePerson()));
        assertThat(mvc.get().uri("/me/data").with(actors.signIn(reader)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("给我的信件", "测试信件：江西农业大学图书馆");
    }

    private LibraryId added(String code, String school) {
        return libraries
                .add(
                        actors.system(),
                        new NewLibrary(
                                new LibraryId(code), school, LibraryView.Kind.UNDERGRADUATE, new UnitId("jx-nanchang")))
                .orThrow();
    }

    private static Text sentence(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.sentence() : Text.of("none");
    }
}
