package org.kaijuan.continuity;

import java.util.List;
import java.util.Map;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an order, and what somebody saw before it was applied. */
@Repository
class OrderJournal {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TextJson texts;
    private final BusinessClock clock;

    OrderJournal(JdbcClient jdbc, JsonMapper json, TextJson texts, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    void write(OrderId order, String act, Text words, String by) {
        jdbc.sql("""
                insert into continuity.entry (id, order_id, act, words, at, by_name)
                values (:id, :order, :act, :words::jsonb, :at, :by)
                """)
                .param("id", Ids.next())
                .param("order", order.value())
                .param("act", act)
                .param("words", texts.write(words))
                .param("at", Sql.at(clock.instant()))
                .param("by", by)
                .update();
    }

    List<OrderEntry> of(OrderId order) {
        return jdbc.sql("select * from continuity.entry where order_id = :order order by id desc")
                .param("order", order.value())
                .query((row, number) -> new OrderEntry(
                        row.getString("act"),
                        texts.read(row.getString("words")),
                        Sql.instant(row, "at"),
                        row.getString("by_name")))
                .list();
    }

    /** Keeps what was shown for an edition; a later look replaces it. */
    void seen(OrderPreview preview, int edition, String by) {
        List<SeenEffect> effects = preview.steps().stream()
                .flatMap(step -> step.effects().effects().stream())
                .map(OrderJournal::tree)
                .toList();
        jdbc.sql("""
                insert into continuity.preview (order_id, edition, hash, effects, made_at, made_by)
                values (:order, :edition, :hash, :effects::jsonb, :at, :by)
                on conflict (order_id, edition) do update
                   set hash = excluded.hash, effects = excluded.effects, made_at = excluded.made_at, made_by = excluded.made_by
                """)
                .param("order", preview.order().value())
                .param("edition", edition)
                .param("hash", preview.hash())
                .param("effects", json.writeValueAsString(effects))
                .param("at", Sql.at(preview.at()))
                .param("by", by)
                .update();
    }

    /** What was seen for an edition; empty if nobody has looked. */
    List<Effects.Effect> seenEffects(OrderId order, int edition) {
        return jdbc
                .sql("select effects from continuity.preview where order_id = :order and edition = :edition")
                .param("order", order.value())
                .param("edition", edition)
                .query(String.class)
                .optional()
                .map(stored -> List.of(json.readValue(stored, SeenEffect[].class)))
                .orElse(List.of())
                .stream()
                .map(OrderJournal::effect)
                .toList();
    }

    /** The hash that was shown last; empty if nobody has looked. */
    String seenHash(OrderId order, int edition) {
        return jdbc.sql("select hash from continuity.preview where order_id = :order and edition = :edition")
                .param("order", order.value())
                .param("edition", edition)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static SeenEffect tree(Effects.Effect effect) {
        return new SeenEffect(
                TextJson.tree(effect.what()), effect.count(), effect.tone().name());
    }

    private static Effects.Effect effect(SeenEffect stored) {
        return new Effects.Effect(
                TextJson.text(stored.what()), stored.count(), Effects.Tone.valueOf(stored.tone()), null);
    }

    /** An effect as it is stored. */
    record SeenEffect(Map<String, Object> what, long count, String tone) {}
}
