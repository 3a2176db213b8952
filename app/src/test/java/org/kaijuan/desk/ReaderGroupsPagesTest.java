package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two groups of readers, and what is asked there. */
@KaijuanTest
class ReaderGroupsPagesTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private ReaderGroups groups;

    @Autowired
    private DeskFigures figures;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("SVC-10")
    void twoGroupsAreOnRecordAndTheirQuestionsHaveAnswerAndTime() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        String word = UUID.randomUUID().toString().substring(0, 8);
        Period today = Period.day(clock.today(clock.getZone()));
        Map<String, Long> before = values(today);

        assertThat(add(librarian, "知网教师群" + word, "teachers")).hasStatus3xxRedirection();
        assertThat(add(librarian, "知网学生群" + word, "students")).hasStatus3xxRedirection();
        assertThat(add(librarian, "知网学生群" + word, "students")).as("twice").hasStatus(422);
        ReaderGroup teachers = group("知网教师群" + word);
        assertThat(ask(librarian, teachers, "知网在家登不上" + word, "")).hasStatus3xxRedirection();
        assertThat(ask(librarian, group("知网学生群" + word), "硕士论文怎么下" + word, "")).hasStatus3xxRedirection();

        assertThat(text(pages.get(librarian, "/desk/contacts/groups")))
                .contains("知网教师群" + word, "知网学生群" + word, "参考咨询岗", "486");
        assertThat(text(pages.get(librarian, "/desk/contacts?library=jxau&group=" + teachers.id() + "&sort=at")))
                .contains("知网在家登不上" + word, "用校园统一认证")
                .doesNotContain("硕士论文怎么下" + word);
        assertThat(pages.get(librarian, "/desk/contacts?format=xlsx&group=" + teachers.id()))
                .hasStatusOk();
        assertThat(pages.get(librarian, "/desk/contacts/groups?format=xlsx")).hasStatusOk();
        Map<String, Long> after = values(today);
        assertThat(after.get("desk.reader-groups") - before.get("desk.reader-groups"))
                .isEqualTo(2);
        assertThat(after.get("desk.contacts.groups") - before.get("desk.contacts.groups"))
                .isEqualTo(2);
    }

    @Test
    @Tag("SVC-10")
    void aGroupIsCountedAnewAndClosedAndItsQuestionsStay() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        String word = UUID.randomUUID().toString().substring(0, 8);
        add(librarian, "选书群" + word, "everybody");
        ReaderGroup group = group("选书群" + word);
        ask(librarian, group, "新书几时到" + word, "");

        assertThat(pages.post(
                        librarian,
                        "/desk/contacts/groups/" + group.id() + "/count",
                        Map.of("members", "500", "keeper", "采访岗")))
                .hasStatus3xxRedirection();
        assertThat(group("选书群" + word).members()).isEqualTo(500);
        assertThat(pages.post(librarian, "/desk/contacts/groups/" + group.id() + "/closing", Map.of()))
                .hasStatus3xxRedirection();

        assertThat(groups.open(JXAU)).noneMatch(each -> each.id().equals(group.id()));
        assertThat(text(pages.get(librarian, "/desk/contacts?group=" + group.id())))
                .contains("新书几时到" + word);
    }

    @Test
    void anAnswerBeforeTheQuestionAndAStrangersGroupAreRefused() {
        Actor librarian = actors.actor("librarian", JXAU);
        Actor stranger = actors.actor("librarian", new LibraryId("pxc"));
        add(librarian, "群" + UUID.randomUUID(), "everybody");
        ReaderGroup group = groups.of(librarian, JXAU).getFirst();

        assertThat(ask(librarian, group, "先答后问", "08:00")).hasStatus(422);
        assertThat(pages.post(stranger, "/desk/contacts/groups/" + group.id() + "/closing", Map.of()))
                .hasStatus(404);
        assertThat(ask(stranger, group, "别家的群", "")).hasStatus(404);
    }

    private MvcTestResult add(Actor actor, String name, String audience) {
        return pages.post(
                actor,
                "/desk/contacts/groups",
                Map.of(
                        "name", name,
                        "channel", "qq",
                        "address", "10000",
                        "audience", audience,
                        "keeper", "参考咨询岗",
                        "members", "486",
                        "established", clock.today(clock.getZone()).toString()));
    }

    private MvcTestResult ask(Actor actor, ReaderGroup group, String subject, String answered) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channel", "qq");
        fields.put("group", group.id().toString());
        fields.put("subject", subject);
        fields.put("answer", "用校园统一认证登录。");
        fields.put("outcome", "answered");
        fields.put("day", clock.today(clock.getZone()).toString());
        fields.put("time", "09:10");
        fields.put("answered", answered);
        fields.put("key", UUID.randomUUID().toString());
        return pages.post(actor, "/desk/contacts", fields);
    }

    private ReaderGroup group(String name) {
        return groups.open(JXAU).stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> values(Period period) {
        Map<String, Long> values = new LinkedHashMap<>();
        figures.values(Set.of("desk.reader-groups", "desk.contacts.groups"), Scope.of(JXAU), period)
                .forEach((id, value) ->
                        values.put(id, ((FigureValue.Quantity) value).number().longValue()));
        return values;
    }
}
