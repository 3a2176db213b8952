package org.kaijuan.returns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires, each in versions that never change. The shipped one is there from the first start. */
@Service
public class Forms implements SmartInitializingSingleton {

    /** The form of the notice of 2020: control and service, closure and return, overall picture and highlights, people. */
    public static final String SHIPPED = "services-under-closure";

    private static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DeclaredFigures figures;
    private final Audit audit;
    private final BusinessClock clock;

    Forms(JdbcClient jdbc, JsonMapper json, DeclaredFigures figures, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        insert(json.readValue(shippedText(), ReturnForm.class), "");
    }

    /** The newest version of every form. */
    @Transactional(readOnly = true)
    public List<ReturnForm> all() {
        return jdbc.sql("select distinct on (id) content from returns.form order by id, version desc")
                .query((row, number) -> read(row.getString("content")))
                .list();
    }

    /** @throws NotFoundException if there is no such version */
    @Transactional(readOnly = true)
    public ReturnForm get(String id, int version) {
        return jdbc.sql("select content from returns.form where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, number) -> read(row.getString("content")))
                .optional()
                .orElseThrow(() -> new NotFoundException("form " + id + " " + version));
    }

    /** @throws NotFoundException if there is no such form */
    @Transactional(readOnly = true)
    public ReturnForm latest(String id) {
        return all().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("form " + id));
    }

    /** The form as people edit it. */
    public String text(ReturnForm form) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(form);
    }

    /** Adds the next version of a form, or the first of a new one; notices that ask an older one keep it. */
    @Transactional
    public Outcome<ReturnForm> add(Actor actor, String text) {
        if (!actor.mayAnywhere(ReturnsAccess.FORM_WRITE)) {
            throw new ForbiddenException(ReturnsAccess.FORM_WRITE);
        }
        ReturnForm form;
        try {
            if (text.length() > LONGEST) {
                return Outcome.refused("returns.form-too-long", LONGEST);
            }
            form = json.readValue(text, ReturnForm.class);
        } catch (JacksonException | NullPointerException unreadable) {
            return Outcome.refused("returns.form-unreadable");
        }
        return added(actor, form);
    }

    /**
     * Changes a question, or adds one to a part: the next version of the form.
     *
     * @param version that was looked at; refused with {@code returns.changed-meanwhile} if there is a newer one
     */
    @Transactional
    public Outcome<ReturnForm> put(Actor actor, String id, int version, String section, Question question) {
        return next(actor, id, version, form -> form.with(section, question));
    }

    /** Takes a question out: the next version of the form. The same refusal as {@link #put}. */
    @Transactional
    public Outcome<ReturnForm> remove(Actor actor, String id, int version, String question) {
        return next(actor, id, version, form -> form.without(question));
    }

    private Outcome<ReturnForm> next(Actor actor, String id, int version, UnaryOperator<ReturnForm> change) {
        if (!actor.mayAnywhere(ReturnsAccess.FORM_WRITE)) {
            throw new ForbiddenException(ReturnsAccess.FORM_WRITE);
        }
        ReturnForm form = latest(id);
        return form.version() == version
                ? added(actor, change.apply(form))
                : Outcome.refused("returns.changed-meanwhile");
    }

    private Outcome<ReturnForm> added(Actor actor, ReturnForm form) {
        Optional<Refusal> problem = problem(form);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        int last = jdbc.sql("select coalesce(max(version), 0) from returns.form where id = :id")
                .param("id", form.id())
                .query(Integer.class)
                .single();
        ReturnForm next = form.withVersion(last + 1);
        if (insert(next, actor.name()) == 0) {
            return Outcome.refused("returns.changed-meanwhile");
        }
        audit.record(actor, "returns.form.added", null, "form", next.id(), Map.of("version", next.version()));
        return Outcome.done(next);
    }

    private Optional<Refusal> problem(ReturnForm form) {
        if (!form.id().matches("[a-z][a-z0-9-]{1,63}")) {
            return Optional.of(Refusal.of("returns.form-id"));
        }
        Set<String> keys = new HashSet<>();
        for (Question question : form.questions().toList()) {
            if (!keys.add(question.key())) {
                return Optional.of(Refusal.of("returns.form-key-twice", question.key()));
            }
            if (question.kind() == QuestionKind.FIGURE
                    && figures.find(question.key()).isEmpty()) {
                return Optional.of(Refusal.of("returns.form-figure", question.key()));
            }
            if (question.kind() != QuestionKind.FIGURE && question.label() == null) {
                return Optional.of(Refusal.of("returns.form-label", question.key()));
            }
        }
        return form.rules().stream()
                .flatMap(rule -> Stream.concat(rule.parts().stream(), Stream.of(rule.whole())))
                .filter(key -> !keys.contains(key))
                .findFirst()
                .map(key -> Refusal.of("returns.form-rule", key));
    }

    private int insert(ReturnForm form, String by) {
        return jdbc.sql("""
                        insert into returns.form (id, version, content, created_at, created_by)
                        values (:id, :version, :content::jsonb, :at, :by) on conflict do nothing
                        """)
                .param("id", form.id())
                .param("version", form.version())
                .param("content", json.writeValueAsString(form))
                .param("at", Sql.at(clock.instant()))
                .param("by", by)
                .update();
    }

    private ReturnForm read(String content) {
        return json.readValue(content, ReturnForm.class);
    }

    private static String shippedText() {
        try (InputStream file = Forms.class.getResourceAsStream("/returns/form.json")) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: returns/form.json");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
