package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@KaijuanTest
class IdempotencyTest {

    @Autowired
    StoredAnswers answers;

    @Autowired
    Refusals refusals;

    private final Actor reader = new Actor(PersonId.next(), "读者", null, Map.of(), Actor.Via.API);
    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    /** Stands for the command behind the filter: each run makes another number. */
    private final FilterChain command = (request, response) -> {
        int number = done.incrementAndGet();
        HttpServletResponse http = (HttpServletResponse) response;
        http.setStatus(201);
        http.setHeader("Location", "/api/v1/things/" + number);
        http.setContentType("application/json");
        http.getOutputStream().write(("{\"n\":" + number + "}").getBytes(StandardCharsets.UTF_8));
    };

    @Test
    void the_second_time_is_the_first_answer_again() throws Exception {
        MockHttpServletResponse first = send(reader, "{\"a\":1}", command);
        MockHttpServletResponse second = send(reader, "{\"a\":1}", command);
        assertThat(done).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Location")).isEqualTo("/api/v1/things/1");
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void another_request_under_the_same_key_is_refused() throws Exception {
        send(reader, "{\"a\":1}", command);
        MockHttpServletResponse other = send(reader, "{\"a\":2}", command);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("web.idempotency-mismatch");
        assertThat(done).hasValue(1);
    }

    @Test
    void nobody_gets_the_answer_of_somebody_else() throws Exception {
        send(reader, "{}", command);
        Actor other = new Actor(PersonId.next(), "另一位", null, Map.of(), Actor.Via.API);
        assertThat(send(other, "{}", command).getContentAsString()).contains("2");
    }

    @Test
    void a_failure_is_not_kept_and_may_be_tried_again() throws Exception {
        FilterChain failing = (request, response) -> {
            throw new ServletException("the database is away");
        };
        assertThatThrownBy(() -> send(reader, "{}", failing)).isInstanceOf(ServletException.class);
        assertThat(send(reader, "{}", command).getStatus()).isEqualTo(201);
    }

    @Test
    void twenty_at_the_same_time_are_one() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<MockHttpServletResponse>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                running.add(threads.submit((Callable<MockHttpServletResponse>) () -> {
                    start.await();
                    return send(reader, "{\"same\":true}", command);
                }));
            }
            start.countDown();
            for (Future<MockHttpServletResponse> one : running) {
                assertThat(one.get().getStatus()).isEqualTo(201);
                assertThat(one.get().getContentAsString()).isEqualTo("{\"n\":1}");
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void a_key_must_be_a_key() throws Exception {
        MockHttpServletRequest request = request(reader, "{}");
        request.removeHeader("Idempotency-Key");
        request.addHeader("Idempotency-Key", "x".repeat(201));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new IdempotencyFilter(answers, refusals).doFilter(request, response, command);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(done).hasValue(0);
    }

    private MockHttpServletResponse send(Actor actor, String json, FilterChain chain)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new IdempotencyFilter(answers, refusals).doFilter(request(actor, json), response, chain);
        return response;
    }

    private MockHttpServletRequest request(Actor actor, String json) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.setAttribute(Caller.ACTOR, actor);
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(json.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
