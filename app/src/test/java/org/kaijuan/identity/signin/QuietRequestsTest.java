package org.kaijuan.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.MovableClock;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A page that asks on its own keeps nobody signed in; somebody who does something stays. */
class QuietRequestsTest {

    private static final Duration PULSE = Duration.ofSeconds(15);

    private final MovableClock clock = new MovableClock("2020-02-11T06:30:00Z");
    private final QuietRequests filter = new QuietRequests(clock);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void halfAnHour() {
        session.setMaxInactiveInterval(1800);
    }

    @Test
    void aPageThatOnlyAsksLosesItsSessionWhenItsTimeIsOver() throws Exception {
        pulseFor(Duration.ofMinutes(30));
        assertThat(session.isInvalid()).isFalse();
        pulseFor(Duration.ofMinutes(1));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoeverTapsStays() throws Exception {
        pulseFor(Duration.ofMinutes(20));
        ask(false);
        pulseFor(Duration.ofMinutes(20));
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void sessionsThatNeverAskOnTheirOwnAreLeftAlone() throws Exception {
        ask(false);
        clock.advance(Duration.ofHours(2));
        ask(false);
        assertThat(session.isInvalid()).isFalse();
        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }

    private void pulseFor(Duration time) throws Exception {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end) && !session.isInvalid()) {
            ask(true);
            clock.advance(PULSE);
        }
    }

    private void ask(boolean quiet) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/gate/pulse");
        request.setSession(session);
        if (quiet) {
            request.addHeader(QuietRequests.HEADER, "1");
        }
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
