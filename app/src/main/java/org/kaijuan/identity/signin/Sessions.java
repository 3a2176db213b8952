package org.kaijuan.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.IdleTimeout;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of the pages: their beginning, their end, and whose they are. Kept in PostgreSQL, by the system clock. */
@Service
public class Sessions {

    private static final String CODE_FOR = "kaijuan.code-for";
    private static final String CODE_SINCE = "kaijuan.code-since";
    private static final String DUTIES = "kaijuan.duties";
    private static final String LANGUAGE = "kaijuan.language";
    private static final String DEVICE = "kaijuan.device";
    private static final String ADDRESS = "kaijuan.address";
    private static final String CURRENT_NAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final Duration TIME_FOR_CODE = Duration.ofMinutes(10);
    private static final int MAX_DEVICE = 300;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Duties duties;
    private final People people;
    private final Clock clock;
    private final Duration idle;
    private final ObjectProvider<IdleTimeout> rule;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Duties duties,
            People people,
            Clock clock,
            @Value("${kaijuan.session.idle:30m}") Duration idle,
            ObjectProvider<IdleTimeout> rule) {
        this.sessions = sessions;
        this.duties = duties;
        this.people = people;
        this.clock = clock;
        this.idle = idle;
        this.rule = rule;
    }

    /**
     * A signed-in device of somebody.
     *
     * @param handle names it without being its secret
     * @param device what the browser says it is
     */
    public record DeviceView(
            String handle, String device, String address, Instant since, Instant lastSeen, boolean isThis) {}

    /** Begins a session under a new id: one that was planted before sign-in is worth nothing. */
    public void begin(HttpServletRequest request, HttpServletResponse response, PersonId id) {
        PersonView person = people.get(id);
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(CODE_FOR);
        session.setMaxInactiveInterval((int) idleTimeout(person).toSeconds());
        session.setAttribute(DUTIES, new ArrayList<>(duties.of(person)));
        session.setAttribute(LANGUAGE, person.language());
        session.setAttribute(DEVICE, device(request));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        SecurityContext context = new SecurityContextImpl(new SignedIn(id, Actor.Via.WEB, null));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Remembers, for some minutes, whose password was right and whose code is still missing. */
    public void awaitCode(HttpServletRequest request, PersonId person) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(CODE_FOR, person.toString());
        session.setAttribute(CODE_SINCE, clock.instant());
    }

    /** Whose code is awaited in this session. */
    public Optional<PersonId> awaited(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean inTime = session != null
                && session.getAttribute(CODE_SINCE) instanceof Instant since
                && since.plus(TIME_FOR_CODE).isAfter(clock.instant());
        return inTime && session.getAttribute(CODE_FOR) instanceof String person
                ? Optional.of(PersonId.of(person))
                : Optional.empty();
    }

    /** Ends the session of this request. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Where somebody is signed in, the latest use first. */
    public List<DeviceView> devices(HttpServletRequest request, PersonId person) {
        String current = currentId(request);
        return of(person).entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue(), current))
                .sorted(Comparator.comparing(DeviceView::lastSeen).reversed())
                .toList();
    }

    /** Signs one of somebody's devices out; nothing happens if it is gone already. */
    public void end(PersonId person, String handle) {
        of(person).keySet().stream().filter(id -> handle(id).equals(handle)).forEach(sessions::deleteById);
    }

    /** Signs somebody out everywhere but here. */
    public void endOthers(HttpServletRequest request, PersonId person) {
        String current = currentId(request);
        of(person).keySet().stream().filter(id -> !id.equals(current)).forEach(sessions::deleteById);
    }

    /** Signs somebody out everywhere. */
    public void endAll(PersonId person) {
        of(person).keySet().forEach(sessions::deleteById);
    }

    /** What the person of this session has still to do first. */
    public static Optional<Duty> duty(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(DUTIES) instanceof List<?> open && !open.isEmpty()
                ? Optional.of((Duty) open.getFirst())
                : Optional.empty();
    }

    /** Takes a duty off the list. */
    public void done(HttpServletRequest request, Duty duty) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(DUTIES) instanceof List<?> open) {
            List<Object> left = new ArrayList<>(open);
            left.remove(duty);
            session.setAttribute(DUTIES, left);
        }
    }

    /** Lets the pages of this session follow a new choice of language. */
    public void speak(HttpServletRequest request, String language) {
        request.getSession().setAttribute(LANGUAGE, language);
    }

    static @Nullable String language(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LANGUAGE) instanceof String language ? language : null;
    }

    private Map<String, ? extends Session> of(PersonId person) {
        return sessions.findByIndexNameAndIndexValue(CURRENT_NAME, person.toString());
    }

    private Duration idleTimeout(PersonView person) {
        IdleTimeout inForce = rule.getIfAvailable();
        return inForce == null ? idle : inForce.of(person.library());
    }

    private static DeviceView view(String id, Session session, @Nullable String current) {
        return new DeviceView(
                handle(id),
                session.getAttributeOrDefault(DEVICE, ""),
                session.getAttributeOrDefault(ADDRESS, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                id.equals(current));
    }

    private static @Nullable String currentId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Tokens.hash(id), 0, 8);
    }

    private static String device(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), MAX_DEVICE));
    }
}
