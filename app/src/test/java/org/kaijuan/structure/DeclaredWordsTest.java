package org.kaijuan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.figures.Figures;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.jobs.JobKind;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.web.MenuItem;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What modules declare as beans has its words for people: keys that are put together in templates, which no search finds. */
@KaijuanTest
class DeclaredWordsTest {

    @Autowired
    private Words words;

    @Autowired
    private ObjectProvider<PermissionSet> permissions;

    @Autowired
    private ObjectProvider<PolicyDefinition<?>> policies;

    @Autowired
    private ObjectProvider<Recurring> recurring;

    @Autowired
    private ObjectProvider<JobKind<?>> jobs;

    @Autowired
    private ObjectProvider<MenuItem> menu;

    @Autowired
    private Figures figures;

    @Test
    void permissionsAndTheirModules() {
        demand(permissions.stream()
                .flatMap(set -> Stream.concat(
                        Stream.of("module." + set.module()),
                        set.definitions().stream()
                                .map(one -> "permission." + one.permission().replace(':', '.')))));
    }

    @Test
    void policiesAndTheirModules() {
        demand(policies.stream()
                .flatMap(policy -> Stream.of(
                        "policy." + policy.key(),
                        "policy.module."
                                + policy.key().substring(0, policy.key().indexOf('.')))));
    }

    @Test
    void worksAndJobs() {
        demand(recurring.stream()
                .map(Recurring::key)
                .filter(DeclaredWordsTest::isReal)
                .map(key -> "recurring." + key));
        demand(jobs.stream().map(JobKind::key).filter(DeclaredWordsTest::isReal).map(key -> "job." + key));
    }

    @Test
    void menus() {
        demand(menu.stream().map(MenuItem::key));
    }

    @Test
    void figuresAndTheirUnits() {
        demand(figures.catalogue().stream()
                .flatMap(figure -> Stream.of(
                        "figure." + figure.id(),
                        "figure.unit." + figure.unit(),
                        "figures.module." + figure.id().substring(0, figure.id().indexOf('.')))));
    }

    /** Other tests bring works of their own. */
    private static boolean isReal(String key) {
        return !key.startsWith("test.");
    }

    private void demand(Stream<String> keys) {
        List<String> asked = keys.distinct().toList();
        assertThat(asked).isNotEmpty();
        assertThat(asked.stream().filter(key -> !words.has(key))).isEmpty();
    }
}
