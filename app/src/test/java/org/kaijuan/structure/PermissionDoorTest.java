package org.kaijuan.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Allow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every mapping is knocked at by every role: who may not come in gets a 403 or the way to sign in, and nobody a 500. */
@KaijuanTest
class PermissionDoorTest {

    private static final LibraryId LIBRARY = new LibraryId("jxau");
    private static final List<String> ROLES =
            List.of("reader", "librarian", "director", "guard", "liaison", "administrator", "auditor");

    /** One door: how to knock and what opens it. */
    private record Door(
            String path,
            Map<String, String> parameters,
            RequestMethod verb,
            @Nullable MediaType sent,
            String permission,
            String or) {

        boolean opensFor(@Nullable Actor actor) {
            return switch (permission) {
                case Allow.EVERYBODY -> true;
                case Allow.SIGNED_IN -> actor != null;
                default -> actor != null && (actor.mayAnywhere(permission) || actor.mayAnywhere(or));
            };
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, Actor> people = new LinkedHashMap<>();

    @BeforeEach
    void invite() {
        ROLES.forEach(role -> people.put(role, actors.actor(role, LIBRARY)));
        people.put("province-secretary", actors.actorAt("province-secretary", new UnitId("jx")));
    }

    @Test
    void visitors_are_shown_the_way_to_sign_in() throws Exception {
        for (Door door : doors()) {
            if (door.permission().equals(Allow.EVERYBODY)) {
                continue;
            }
            int status = knock(door, null);
            assertThat(status).as("a visitor at %s", door).isIn(door.isApi() ? Set.of(401) : Set.of(302, 303));
        }
    }

    @Test
    void who_lacks_the_permission_is_refused() throws Exception {
        for (Door door : doors()) {
            for (Map.Entry<String, Actor> person : people.entrySet()) {
                if (!door.opensFor(person.getValue())) {
                    assertThat(knock(door, person.getValue()))
                            .as("%s at %s", person.getKey(), door)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void who_may_read_never_meets_an_error() throws Exception {
        for (Door door : doors()) {
            for (Map.Entry<String, Actor> person : people.entrySet()) {
                if (door.verb() == RequestMethod.GET
                        && door.opensFor(person.getValue())
                        && !door.path().equals("/error")) {
                    assertThat(knock(door, person.getValue()))
                            .as("%s at %s", person.getKey(), door)
                            .isLessThan(500);
                }
            }
        }
    }

    private int knock(Door door, @Nullable Actor actor) throws Exception {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(door.verb().name()), door.path()).with(csrf());
        door.parameters().forEach(request::param);
        if (door.sent() != null) {
            request.contentType(door.sent());
        }
        if (actor != null) {
            request.with(actors.signIn(actor));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Allow allow = method.getMethodAnnotation(Allow.class);
            if (allow == null) {
                return;
            }
            Set<RequestMethod> verbs = mapping.getMethodsCondition().getMethods();
            for (String path : mapping.getPatternValues()) {
                String somewhere =
                        path.replaceAll("\\{\\*?[^}]+}", UUID.randomUUID().toString());
                (verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs)
                        .forEach(verb -> doors.add(new Door(
                                somewhere, parameters(mapping), verb, sent(mapping), allow.value(), allow.or())));
            }
        });
        return doors;
    }

    /** As what a body is sent, where the mapping is particular about it. */
    private static @Nullable MediaType sent(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .findFirst()
                .orElse(null);
    }

    /** What tells this mapping from another of the same path. */
    private static Map<String, String> parameters(RequestMappingInfo mapping) {
        return mapping.getParamsCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated() && expression.getValue() != null)
                .collect(Collectors.toMap(
                        NameValueExpression::getName, expression -> String.valueOf(expression.getValue())));
    }
}
