package org.kaijuan.channels;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chat groups (群) on record of libraries and of the province: WeCom, DingTalk, QQ, WeChat (ORG-07). Not the working groups
 * (工作组) of coordination. Groups of libraries outside the actor's scope do not exist for them ({@link NotFoundException}).
 */
@Service
public class ChatGroups {

    private final ChatGroupRows rows;
    private final ChannelsAccess access;
    private final RobotKeys keys;
    private final Libraries libraries;
    private final People people;
    private final BusinessClock clock;
    private final Audit audit;

    ChatGroups(
            ChatGroupRows rows,
            ChannelsAccess access,
            RobotKeys keys,
            Libraries libraries,
            People people,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.access = access;
        this.keys = keys;
        this.libraries = libraries;
        this.people = people;
        this.clock = clock;
        this.audit = audit;
    }

    /** All groups that the actor may know, the province's first, dissolved ones last. */
    @Transactional(readOnly = true)
    public List<ChatGroupView> all(Actor actor) {
        return rows.of(actor.scope(ChannelsAccess.READ), access.mayInAll(actor, ChannelsAccess.READ));
    }

    /** The groups of a library, or of the province if {@code library} is absent. */
    @Transactional(readOnly = true)
    public List<ChatGroupView> of(Actor actor, @Nullable LibraryId library) {
        access.see(actor, library, "chat groups of " + library);
        return library == null ? rows.of(Scope.NONE, true) : rows.of(Scope.of(library), false);
    }

    @Transactional(readOnly = true)
    public ChatGroupView get(Actor actor, ChatGroupId id) {
        ChatGroupView group = rows.find(id).orElseThrow(() -> new NotFoundException("chat group " + id));
        access.see(actor, group.library(), "chat group " + id);
        return group;
    }

    /**
     * Puts a group on record. Refused: {@code channels.group-words}, {@code channels.group-size}, {@code channels.name-taken},
     * {@code channels.keeper-unknown}.
     */
    @Transactional
    public Outcome<ChatGroupId> add(Actor actor, NewChatGroup group) {
        access.require(actor, ChannelsAccess.EDIT, group.library(), "chat groups of " + group.library());
        Optional<Refusal> problem = problem(group);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        ChatGroupId id = ChatGroupId.next();
        if (!rows.insert(id, group, clock.instant(), actor.name())) {
            return Outcome.refused("channels.name-taken", group.name());
        }
        record(actor, "channels.chat-group.added", group.library(), id, Map.of("name", group.name()));
        return Outcome.done(id);
    }

    /**
     * Describes a group anew; its kind and whose it is stay. The refusals of {@link #add}, and {@code
     * channels.changed-meanwhile}.
     */
    @Transactional
    public Outcome<ChatGroupView> change(Actor actor, ChatGroupId id, int version, NewChatGroup to) {
        ChatGroupView before = forEdit(actor, id);
        rows.lock(before.library());
        Optional<Refusal> problem = problem(to);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        boolean isTaken = of(actor, before.library()).stream()
                .anyMatch(other -> other.isAlive()
                        && !other.id().equals(id)
                        && other.kind() == before.kind()
                        && other.name().equals(to.name()));
        if (isTaken) {
            return Outcome.refused("channels.name-taken", to.name());
        }
        if (!rows.update(id, version, to)) {
            return Outcome.refused("channels.changed-meanwhile");
        }
        record(actor, "channels.chat-group.changed", before.library(), id, Map.of("name", to.name()));
        return Outcome.done(get(actor, id));
    }

    /**
     * Has a robot post there from now on. What it is reached with is sealed at once and never shown again. Refused: {@code
     * channels.no-robots-there}, {@code channels.robot-unreadable}, {@code channels.dissolved}.
     *
     * @param address as the group's settings show it, or only the token in it
     * @param secret what DingTalk's messages are signed with; not used for WeCom
     */
    @Transactional
    public Outcome<ChatGroupView> connect(Actor actor, ChatGroupId id, String address, String secret) {
        ChatGroupView group = forEdit(actor, id);
        if (!group.kind().takesRobots()) {
            return Outcome.refused("channels.no-robots-there");
        }
        if (!group.isAlive()) {
            return Outcome.refused("channels.dissolved");
        }
        Optional<RobotKey> key = RobotKey.read(group.kind(), address.strip(), secret.strip());
        if (key.isEmpty()) {
            return Outcome.refused("channels.robot-unreadable");
        }
        rows.robot(id, keys.close(id, key.get()), key.get().tail(), clock.instant(), actor.name());
        record(
                actor,
                "channels.robot.connected",
                group.library(),
                id,
                Map.of("name", group.name(), "robot", key.get().tail()));
        return Outcome.done(get(actor, id));
    }

    /** Takes the robot's key out; from now on the keeper posts by hand. */
    @Transactional
    public ChatGroupView disconnect(Actor actor, ChatGroupId id) {
        ChatGroupView group = forEdit(actor, id);
        rows.robot(id, null, null, clock.instant(), actor.name());
        record(actor, "channels.robot.disconnected", group.library(), id, Map.of("name", group.name()));
        return get(actor, id);
    }

    /** Nothing is posted there until {@link #resume}; what waits, waits. */
    @Transactional
    public ChatGroupView pause(Actor actor, ChatGroupId id) {
        ChatGroupView group = forEdit(actor, id);
        if (rows.pause(id, clock.instant(), actor.name())) {
            record(actor, "channels.chat-group.paused", group.library(), id, Map.of("name", group.name()));
        }
        return get(actor, id);
    }

    @Transactional
    public ChatGroupView resume(Actor actor, ChatGroupId id) {
        ChatGroupView group = forEdit(actor, id);
        if (rows.resume(id)) {
            record(actor, "channels.chat-group.resumed", group.library(), id, Map.of("name", group.name()));
        }
        return get(actor, id);
    }

    /** The group is no more. What was posted there stays on record. Refused: {@code channels.dissolved}. */
    @Transactional
    public Outcome<ChatGroupView> dissolve(Actor actor, ChatGroupId id) {
        ChatGroupView group = forEdit(actor, id);
        LibraryId library = group.library();
        ZoneId zone = library == null ? clock.getZone() : libraries.get(library).zone();
        LocalDate today = clock.today(zone);
        if (!rows.dissolve(id, today)) {
            return Outcome.refused("channels.dissolved");
        }
        record(actor, "channels.chat-group.dissolved", library, id, Map.of("name", group.name()));
        return Outcome.done(get(actor, id));
    }

    private Optional<Refusal> problem(NewChatGroup group) {
        Optional<Refusal> unsound = group.problem();
        return unsound.isPresent() || mayKeep(group) ? unsound : Optional.of(Refusal.of("channels.keeper-unknown"));
    }

    /** Who keeps a group must be able to record what they posted there. */
    private boolean mayKeep(NewChatGroup group) {
        PersonId keeper = group.keeper();
        LibraryId library = group.library();
        return keeper == null
                || (library != null
                        && people.holding(ChannelsAccess.POST, library).stream()
                                .anyMatch(person -> person.id().equals(keeper)));
    }

    private ChatGroupView forEdit(Actor actor, ChatGroupId id) {
        ChatGroupView group = get(actor, id);
        access.require(actor, ChannelsAccess.EDIT, group.library(), "chat group " + id);
        return group;
    }

    private void record(
            Actor actor, String action, @Nullable LibraryId library, ChatGroupId id, Map<String, String> detail) {
        audit.record(actor, action, library, "chat-group", id.toString(), detail);
    }
}
