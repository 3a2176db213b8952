package org.kaijuan.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The province's template of groups, and setting a library's groups up by it. */
@Service
public class GroupTemplates {

    private static final String SHIPPED = "/coordination/group-template.txt";

    private final JdbcClient jdbc;
    private final Groups groups;
    private final Libraries libraries;
    private final Audit audit;
    private final BusinessClock clock;
    private final String shipped;

    GroupTemplates(JdbcClient jdbc, Groups groups, Libraries libraries, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
        this.shipped = shipped();
    }

    /** The one that counts now: the last that was published, else the shipped one. */
    @Transactional(readOnly = true)
    public GroupTemplate now() {
        return jdbc.sql("select * from coordination.group_template order by version desc limit 1")
                .query((row, number) -> new GroupTemplate(
                        row.getInt("version"),
                        new UnitId(row.getString("unit")),
                        row.getString("body"),
                        Sql.instant(row, "published_at"),
                        row.getString("published_by")))
                .optional()
                .orElseGet(() -> new GroupTemplate(0, root(), shipped, null, null));
    }

    /** Whether the actor speaks for the whole province. */
    public boolean mayPublish(Actor actor) {
        return actor.mayAnywhere(CoordinationAccess.TEMPLATE_PUBLISH)
                && actor.scope(CoordinationAccess.TEMPLATE_PUBLISH)
                        .libraries()
                        .containsAll(libraries.under(root()).libraries());
    }

    /** Publishes another template. Groups that were set up by an earlier one stay as they are. */
    @Transactional
    public Outcome<GroupTemplate> publish(Actor actor, String body) {
        if (!mayPublish(actor)) {
            throw new ForbiddenException(CoordinationAccess.TEMPLATE_PUBLISH);
        }
        if (GroupTemplate.parse(body) instanceof Outcome.Refused<List<GroupTemplate.Outline>>(Refusal refusal)) {
            return Outcome.refused(refusal);
        }
        jdbc.sql("lock table coordination.group_template in exclusive mode").update();
        int version = now().version() + 1;
        jdbc.sql("""
                        insert into coordination.group_template (version, unit, body, published_at, published_by)
                        values (:version, :unit, :body, :at, :by)
                        """)
                .param("version", version)
                .param("unit", root().code())
                .param("body", body.strip())
                .param("at", Sql.at(clock.instant()))
                .param("by", actor.name())
                .update();
        audit.record(
                actor,
                "coordination.template.published",
                null,
                "template",
                String.valueOf(version),
                Map.of("version", version));
        return Outcome.done(now());
    }

    /**
     * Sets a library's groups up by the template, without people; who sits where is appointed afterwards. Refused: {@code
     * coordination.groups-there} if the library already has a working group of that name.
     *
     * @return the groups, the leading one first
     */
    @Transactional
    public Outcome<List<GroupId>> adopt(Actor actor, LibraryId library, String foundedBy, LocalDate establishedOn) {
        List<GroupTemplate.Outline> outlines = now().groups();
        GroupTemplate.Outline top = outlines.getFirst();
        boolean isThere = groups.of(actor, library).stream()
                .anyMatch(group -> group.isWorking() && group.name().equals(top.name()));
        if (isThere) {
            return Outcome.refused("coordination.groups-there", top.name());
        }
        List<GroupId> made = new ArrayList<>();
        for (GroupTemplate.Outline outline : outlines) {
            NewGroup group = new NewGroup(
                    library,
                    outline.below() ? GroupKind.WORKING : GroupKind.LEADING,
                    outline.name(),
                    outline.below() ? made.getFirst() : null,
                    outline.mandate(),
                    outline.dutyAreas(),
                    foundedBy,
                    establishedOn);
            made.add(groups.establish(actor, group).orThrow());
        }
        return Outcome.done(List.copyOf(made));
    }

    private UnitId root() {
        return libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(UnitView::id)
                .findFirst()
                .orElseGet(() -> libraries.units().getFirst().id());
    }

    private static String shipped() {
        try (InputStream in = GroupTemplates.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("no " + SHIPPED);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
