package org.kaijuan.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same act on several entries at once; each is done or refused by itself. */
@Service
public class EntryBatch {

    private final Entries entries;

    EntryBatch(Entries entries) {
        this.entries = entries;
    }

    /**
     * What came of it.
     *
     * @param done entries on which it was done
     * @param refused question → why not
     */
    public record Result(List<EntryId> done, Map<String, Refusal> refused) {}

    @Transactional
    public Result publish(Actor actor, List<EntryId> chosen) {
        return each(actor, chosen, entry -> entries.publish(actor, entry.id(), entry.latest()));
    }

    @Transactional
    public Result retire(Actor actor, List<EntryId> chosen) {
        return each(actor, chosen, entry -> entries.retire(actor, entry.id()));
    }

    private Result each(Actor actor, List<EntryId> chosen, Function<EntryView, Outcome<EntryView>> act) {
        List<EntryId> done = new ArrayList<>();
        Map<String, Refusal> refused = new LinkedHashMap<>();
        for (EntryId id : chosen) {
            EntryView entry = entries.get(actor, id);
            switch (act.apply(entry)) {
                case Outcome.Done<EntryView>(EntryView after) -> done.add(after.id());
                case Outcome.Refused<EntryView>(Refusal why) -> refused.put(entry.question(), why);
            }
        }
        return new Result(done, refused);
    }
}
