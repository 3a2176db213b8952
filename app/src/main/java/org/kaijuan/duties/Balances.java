package org.kaijuan.duties;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who has taken how much, beside what would be fair. */
@Component
class Balances {

    private final JdbcClient jdbc;
    private final NamedDuties named;

    Balances(JdbcClient jdbc, NamedDuties named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    /** One for everybody in a crew and every substitute, by post. */
    List<Balance> of(RosterId roster, List<PostView> posts) {
        Map<PostId, Map<PersonId, Map<Burden, Integer>>> taken = taken(roster);
        Map<PostId, Map<PersonId, Long>> shares = shares(roster);
        Map<PersonId, String> names = named.names(Stream.concat(
                        posts.stream().flatMap(post -> post.crew().stream()),
                        taken.values().stream().flatMap(of -> of.keySet().stream()))
                .collect(Collectors.toSet()));
        List<Balance> balances = new ArrayList<>();
        for (PostView post : posts) {
            Map<PersonId, Map<Burden, Integer>> turns = taken.getOrDefault(post.id(), Map.of());
            Set<PersonId> everybody = new LinkedHashSet<>(post.crew());
            everybody.addAll(turns.keySet());
            for (PersonId person : everybody) {
                balances.add(new Balance(
                        post.name(),
                        person,
                        names.getOrDefault(person, "—"),
                        turns.getOrDefault(person, Map.of()),
                        shares.getOrDefault(post.id(), Map.of()).getOrDefault(person, 0L)));
            }
        }
        return balances;
    }

    private Map<PostId, Map<PersonId, Map<Burden, Integer>>> taken(RosterId roster) {
        Map<PostId, Map<PersonId, Map<Burden, Integer>>> taken = new HashMap<>();
        jdbc.sql("""
                        select post_id, person_id, burden, count(*) from duties.duty
                         where roster_id = :roster and person_id is not null and not dropped group by 1, 2, 3
                        """).param("roster", roster.value()).query(row -> {
            taken.computeIfAbsent(new PostId(row.getObject(1, UUID.class)), it -> new HashMap<>())
                    .computeIfAbsent(new PersonId(row.getObject(2, UUID.class)), it -> new EnumMap<>(Burden.class))
                    .put(Burden.valueOf(row.getString(3)), row.getInt(4));
        });
        return taken;
    }

    private Map<PostId, Map<PersonId, Long>> shares(RosterId roster) {
        Map<PostId, Map<PersonId, Long>> shares = new HashMap<>();
        jdbc.sql("""
                        select s.post_id, s.person_id, sum(s.millionths)
                          from duties.share s join duties.post p on p.id = s.post_id
                         where p.roster_id = :roster group by 1, 2
                        """).param("roster", roster.value()).query(row -> {
            shares.computeIfAbsent(new PostId(row.getObject(1, UUID.class)), it -> new HashMap<>())
                    .put(new PersonId(row.getObject(2, UUID.class)), row.getLong(3));
        });
        return shares;
    }
}
