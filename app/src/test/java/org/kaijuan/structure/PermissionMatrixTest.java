package org.kaijuan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what, as a file that people review. A mapping that is not in it fails; after looking at the difference,
 * write it anew with {@code -Dkaijuan.matrix=write}.
 */
@KaijuanTest
class PermissionMatrixTest {

    private static final Path REVIEWED = Path.of("src/test/resources/permission-matrix.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<PermissionSet> permissionSets;

    @Autowired
    Words words;

    @Test
    void every_mapping_is_in_the_reviewed_file() throws IOException {
        List<String> now = matrix();
        if ("write".equals(System.getProperty("kaijuan.matrix"))) {
            Files.write(REVIEWED, now);
        }
        assertThat(now)
                .as("Mappings changed. Review who may call them, then: "
                        + "./mvnw -pl app test -Dtest=PermissionMatrixTest -Dkaijuan.matrix=write")
                .isEqualTo(Files.readAllLines(REVIEWED));
    }

    @Test
    void every_permission_asked_for_is_declared_and_has_a_text() {
        Map<String, PermissionDefinition> declared = declared();
        assertThat(permissions()).allSatisfy(permission -> assertThat(declared).containsKey(permission));
        assertThat(declared.values())
                .allSatisfy(definition -> assertThat(words.has(definition.textKey()))
                        .as(definition.textKey())
                        .isTrue());
    }

    private List<String> matrix() {
        Set<String> lines = new TreeSet<>();
        ours().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                for (String verb : verbs(mapping)) {
                    lines.add("%-44s %-6s %-34s %s"
                            .formatted(path + parameters(mapping), verb, allow(method), roles(method)));
                }
            }
        });
        return lines.stream().map(String::stripTrailing).toList();
    }

    /** Two mappings of one path differ in a parameter, e.g. {@code ?format=xlsx}. */
    private static String parameters(RequestMappingInfo mapping) {
        Set<?> expressions = mapping.getParamsCondition().getExpressions();
        return expressions.isEmpty()
                ? ""
                : expressions.stream().map(String::valueOf).sorted().collect(Collectors.joining("&", "?", ""));
    }

    private static Set<String> verbs(RequestMappingInfo mapping) {
        Set<String> verbs = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        return verbs.isEmpty() ? Set.of("*") : verbs;
    }

    private String roles(HandlerMethod method) {
        return allowed(method)
                .flatMap(permission -> Optional.ofNullable(declared().get(permission)).stream())
                .flatMap(definition -> definition.defaultRoles().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Set<String> permissions() {
        return ours().values().stream()
                .flatMap(PermissionMatrixTest::allowed)
                .filter(permission -> !Set.of(Allow.EVERYBODY, Allow.SIGNED_IN).contains(permission))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<RequestMappingInfo, HandlerMethod> ours() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.kaijuan"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, PermissionDefinition> declared() {
        Map<String, PermissionDefinition> declared = new TreeMap<>();
        permissionSets.forEach(
                set -> set.definitions().forEach(definition -> declared.put(definition.permission(), definition)));
        return declared;
    }

    private static String allow(HandlerMethod method) {
        return allowed(method).collect(Collectors.joining(" | "));
    }

    /** The permissions that open its door. */
    private static Stream<String> allowed(HandlerMethod method) {
        Allow allow = method.getMethodAnnotation(Allow.class);
        return allow == null
                ? Stream.of("(no @Allow)")
                : Stream.of(allow.value(), allow.or()).filter(permission -> !permission.isEmpty());
    }
}
