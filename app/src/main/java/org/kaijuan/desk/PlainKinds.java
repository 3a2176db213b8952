package org.kaijuan.desk;

import java.util.List;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The kinds that the service guides of the spring of 2020 name (SVC-02, SVC-04, SVC-16), as data. A kind leaves this list
 * when a module of its own brings it.
 */
@Configuration(proxyBeanMethods = false)
@Import(PlainKinds.Registrar.class)
class PlainKinds {

    private static final List<PlainKind> ALL = List.of(
            PlainKind.online(
                    10,
                    "e-resource-access",
                    "globe2",
                    4,
                    List.of("resource", "problem"),
                    FormField.line("resource").mandatory(),
                    FormField.choice("problem", "cannot-sign-in", "no-full-text", "slow", "not-subscribed", "other")
                            .mandatory(),
                    FormField.line("address"),
                    FormField.line("device"),
                    FormField.text("description").mandatory()),
            PlainKind.online(
                    30,
                    "consultation",
                    "chat-dots",
                    4,
                    List.of("subject"),
                    FormField.line("subject").mandatory(),
                    FormField.text("question").mandatory(),
                    FormField.choice("topic", "resources", "lending", "sign-in", "research", "closure", "other"),
                    FormField.line("contact")),
            PlainKind.online(
                    40,
                    "originality-check",
                    "file-earmark-check",
                    16,
                    List.of("title"),
                    FormField.line("title").mandatory(),
                    FormField.line("author").mandatory(),
                    FormField.choice(
                                    "work",
                                    "bachelor-thesis",
                                    "master-thesis",
                                    "doctoral-thesis",
                                    "article",
                                    "project",
                                    "other")
                            .mandatory(),
                    FormField.wholeNumber("characters"),
                    FormField.line("supervisor"),
                    FormField.date("needed-by"),
                    FormField.text("remark")),
            PlainKind.online(
                    50,
                    "citation-search",
                    "search",
                    24,
                    List.of("author", "purpose"),
                    FormField.line("author").mandatory(),
                    FormField.text("publications").mandatory(),
                    FormField.choice("index", "sci", "ssci", "ei", "cpci", "cssci", "cscd", "several")
                            .mandatory(),
                    FormField.choice("purpose", "promotion", "award", "project", "graduation", "talent", "other")
                            .mandatory(),
                    FormField.date("needed-by"),
                    FormField.text("remark")),
            PlainKind.online(
                    60,
                    "book-recommendation",
                    "journal-plus",
                    40,
                    List.of("title", "author"),
                    FormField.line("title").mandatory(),
                    FormField.line("author"),
                    FormField.line("publisher"),
                    FormField.line("isbn").upTo(20),
                    FormField.wholeNumber("copies"),
                    FormField.text("reason").mandatory()),
            PlainKind.online(
                    70,
                    "subject-analysis",
                    "graph-up",
                    40,
                    List.of("subject"),
                    FormField.line("subject").mandatory(),
                    FormField.choice("scope", "school", "college", "team", "person", "journal")
                            .mandatory(),
                    FormField.text("wishes").mandatory(),
                    FormField.date("needed-by")),
            PlainKind.online(
                    80,
                    "search-teaching",
                    "easel",
                    24,
                    List.of("topic", "audience"),
                    FormField.line("topic").mandatory(),
                    FormField.line("audience").mandatory(),
                    FormField.wholeNumber("people"),
                    FormField.choice("form", "live", "recording", "material").mandatory(),
                    FormField.date("wished-day"),
                    FormField.text("remark")),
            PlainKind.onSite(
                    90,
                    "book-booking",
                    "book",
                    16,
                    List.of("title", "call-number"),
                    FormField.line("title").mandatory(),
                    FormField.line("author"),
                    FormField.line("call-number"),
                    FormField.line("barcode"),
                    FormField.line("phone").mandatory(),
                    FormField.text("remark")));

    /**
     * Each kind with its policy and, for the hours, its service. All are asked for online, also what is fetched on site: an
     * order that closes the building leaves them open.
     */
    static class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (PlainKind kind : ALL) {
                String name = "desk." + kind.key();
                registry.registerBean(name + ".kind", PlainKind.class, spec -> spec.supplier(context -> kind));
                registry.registerBean(
                        name + ".due", PolicyDefinition.class, spec -> spec.supplier(context -> kind.dueWithin()));
                registry.registerBean(
                        name + ".service",
                        ServiceDefinition.class,
                        spec -> spec.supplier(context -> new ServiceDefinition(kind.key(), true)));
            }
        }
    }
}
