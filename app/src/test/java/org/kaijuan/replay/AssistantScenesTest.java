package org.kaijuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.assistant.Assistant;
import org.kaijuan.assistant.ConversationView;
import org.kaijuan.desk.ContactFilter;
import org.kaijuan.desk.ContactLog;
import org.kaijuan.desk.ContactView;
import org.kaijuan.desk.ReaderGroup;
import org.kaijuan.desk.ReaderGroups;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Step;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's conversations, played by the verbs of people; playing them again changes nothing. */
@KaijuanTest
class AssistantScenesTest {

    private static final LibraryId JXUFE = new LibraryId("jxufe");
    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    private ConversationScene conversations;

    @Autowired
    private NightChatScene chat;

    @Autowired
    private ReaderGroupScene groupScene;

    @Autowired
    private Assistant assistant;

    @Autowired
    private ReaderGroups groups;

    @Autowired
    private ContactLog contacts;

    @Autowired
    private RequestQueue queue;

    @Autowired
    private TestActors actors;

    private Ensemble ensemble;

    @BeforeEach
    void engage() {
        Map<String, Actor> engaged = new HashMap<>();
        ensemble = new Ensemble() {
            @Override
            public Actor the(String role, LibraryId library) {
                return engaged.computeIfAbsent(
                        role + library,
                        _ -> role.equals("reader") ? actors.reader(library) : actors.actor(role, library));
            }

            @Override
            public Actor theProvinces(String role) {
                return engaged.computeIfAbsent(role, _ -> actors.actorAt(role, new UnitId("jx")));
            }
        };
    }

    @Test
    @Tag("PUB-05")
    @Tag("SVC-40")
    void aReaderAsksByDayAndNightAndALibrarianLearnsFromIt() throws Exception {
        conversations.play(ensemble);
        Actor reader = ensemble.the("reader", JXAU);
        List<ConversationView> first = assistant.mine(reader);
        conversations.play(ensemble);

        assertThat(assistant.mine(reader)).hasSameSizeAs(first).hasSizeGreaterThan(15);
        ConversationView asked = of(reader, "2020-02-07T15:10:00Z");
        assertThat(asked.turns().getFirst().shown())
                .as("nobody had written about it")
                .isNull();
        ConversationView again = of(reader, "2020-02-08T13:05:00Z");
        assertThat(again.turns()).hasSize(1);
        assertThat(again.turns().getFirst().shown()).isNotNull();
        assertThat(again.turns().getFirst().shown().text()).contains("不用闪光灯");
    }

    private ConversationView of(Actor reader, String began) {
        return assistant.mine(reader).stream()
                .filter(each -> each.startedAt().toString().equals(began))
                .findFirst()
                .map(each -> assistant.open(reader, each.id()))
                .orElseThrow();
    }

    @Test
    @Tag("SVC-41")
    void atHalfPastTenALibrarianShowsTheStepsAndAsksAColleague() throws Exception {
        chat.play(ensemble);
        chat.play(ensemble);

        Actor reader = ensemble.the("reader", JXUFE);
        List<RequestView> requests = queue.mine(reader, null, 10).items();
        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst().outOfHours()).isTrue();
        assertThat(requests.getFirst().isOpen()).isFalse();
        List<Step> history = queue.history(reader, requests.getFirst().id());
        assertThat(history.stream().mapToInt(step -> step.files().size()).sum()).isEqualTo(3);
    }

    @Test
    @Tag("SVC-10")
    void twoGroupsAndTheirQuestionsAreOnRecord() throws Exception {
        groupScene.play(ensemble);
        groupScene.play(ensemble);

        Actor librarian = ensemble.the("librarian", JXAU);
        List<ReaderGroup> named = groups.open(JXAU).stream()
                .filter(group -> group.name().startsWith("知网") && group.name().length() == 5)
                .toList();
        assertThat(named).extracting(ReaderGroup::audience).containsExactlyInAnyOrder("teachers", "students");
        List<ContactView> asked = contacts.of(
                        librarian,
                        JXAU,
                        new ContactFilter(null, named.getFirst().id(), null, false),
                        null,
                        50)
                .items();
        assertThat(asked)
                .hasSize(2)
                .allSatisfy(contact -> assertThat(contact.answeredAt()).isAfter(contact.at()));
    }
}
