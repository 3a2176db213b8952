package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.kaijuan.answers.search.BankEntry;
import org.kaijuan.answers.search.Embedders;
import org.kaijuan.answers.search.Segment;
import org.kaijuan.answers.search.View;
import org.kaijuan.kernel.LibraryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The banks of all libraries as this node searches them. Derived from the entries and kept fresh by tailing their change log: whoever
 * asks looks at most every {@value #GLANCE_MILLIS} ms whether there is something new. Small changes are read in at once, an import in the
 * background while questions are still answered from the bank before it.
 */
@Component
class Banks {

    private static final Logger log = LoggerFactory.getLogger(Banks.class);
    private static final int GLANCE_MILLIS = 20;
    private static final int AT_ONCE = 20;
    private static final int BATCH = 5_000;

    /** The bank of the province; no library has this code. */
    private static final String PROVINCE = "";

    private final Entries entries;
    private final Models models;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong lastGlance = new AtomicLong(Long.MIN_VALUE / 2);
    private volatile State state = new State(-1, Map.of(), Map.of());

    Banks(Entries entries, Models models) {
        this.entries = entries;
        this.models = models;
    }

    /**
     * What this node knows.
     *
     * @param change the number of the newest change that is in it
     * @param segments by the code of the library
     */
    private record State(
            long change,
            Map<EntryId, PublishedEntry> entries,
            Map<String, Segment> segments,
            Map<ViewKey, List<View>> views) {

        State(long change, Map<EntryId, PublishedEntry> entries, Map<String, Segment> segments) {
            this(change, entries, segments, new ConcurrentHashMap<>());
        }
    }

    private record ViewKey(LibraryId library, LocalDate day) {}

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofPlatform().name("answers").daemon().start(this::start);
    }

    /** Returns when everything can be found by all ways that this node has. */
    void awaitReady() {
        refresh();
        models.load();
        rebuild();
    }

    private void start() {
        try {
            awaitReady();
        } catch (RuntimeException e) {
            log.warn("the answers are not ready", e);
        }
    }

    /** What readers of a library may find on a day. */
    List<View> views(LibraryId library, LocalDate day) {
        glance();
        State now = state;
        if (now.views.size() > 1_000) {
            now.views.clear();
        }
        return now.views.computeIfAbsent(new ViewKey(library, day), key -> views(now, key));
    }

    /** The entry, if it is published. */
    Optional<PublishedEntry> entry(EntryId id) {
        return Optional.ofNullable(state.entries.get(id));
    }

    /** The entries that readers of a library may see on a day, by their numbers. */
    List<EntryView> offered(LibraryId library, LocalDate day) {
        Set<String> hidden = new HashSet<>();
        views(library, day).forEach(view -> hidden.addAll(view.hidden()));
        return state.entries.values().stream()
                .filter(each -> each.isOffered(library, day)
                        && !hidden.contains(each.entry().id().toString()))
                .map(PublishedEntry::entry)
                .sorted(Comparator.comparingLong(EntryView::number))
                .toList();
    }

    /** How many entries are published in all banks. */
    int size() {
        return state.entries.size();
    }

    private static List<View> views(State state, ViewKey key) {
        Set<EntryId> overridden = new HashSet<>();
        Map<String, Set<String>> hidden = new HashMap<>();
        for (PublishedEntry each : state.entries.values()) {
            EntryId overrides = each.entry().overrides();
            boolean isOffered = each.isOffered(key.library, key.day);
            if (isOffered && overrides != null) {
                overridden.add(overrides);
            }
            if (!isOffered) {
                hidden.computeIfAbsent(owner(each), _ -> new HashSet<>())
                        .add(each.entry().id().toString());
            }
        }
        overridden.forEach(
                id -> hidden.computeIfAbsent(PROVINCE, _ -> new HashSet<>()).add(id.toString()));
        List<View> views = new ArrayList<>();
        for (String owner : List.of(PROVINCE, key.library.code())) {
            Segment segment = state.segments.get(owner);
            if (segment != null) {
                views.add(new View(segment, hidden.getOrDefault(owner, Set.of())));
            }
        }
        return List.copyOf(views);
    }

    private static String owner(PublishedEntry entry) {
        LibraryId library = entry.entry().library();
        return library == null ? PROVINCE : library.code();
    }

    private void glance() {
        long now = System.currentTimeMillis();
        long last = lastGlance.get();
        if (state.change < 0) {
            refresh();
        }
        if (now - last < GLANCE_MILLIS || !lastGlance.compareAndSet(last, now) || reading.isLocked()) {
            return;
        }
        try {
            readNews();
        } catch (DataAccessException e) {
            log.warn("answering from the bank as it was, for its changes cannot be read", e);
        }
    }

    private void readNews() {
        List<EntryChange> news = entries.changesAfter(state.change, AT_ONCE + 1);
        if (news.size() > AT_ONCE) {
            Thread.ofVirtual().name("answers").start(this::refresh);
        } else if (!news.isEmpty()) {
            refresh();
        }
    }

    /** Returns when everything that was committed before can be found on this node. */
    void refresh() {
        reading.lock();
        try {
            State before = state;
            if (before.change < 0) {
                long change = entries.lastChange();
                replace(change, new LinkedHashMap<>(), entries.published(), Map.of());
                return;
            }
            List<EntryChange> news = entries.changesAfter(before.change, BATCH);
            while (!news.isEmpty()) {
                read(news);
                news = entries.changesAfter(state.change, BATCH);
            }
        } finally {
            reading.unlock();
        }
    }

    private void read(List<EntryChange> news) {
        State before = state;
        Set<EntryId> ids = new HashSet<>();
        news.forEach(change -> ids.add(change.entry()));
        Map<EntryId, PublishedEntry> kept = new LinkedHashMap<>(before.entries);
        Set<String> owners = new HashSet<>();
        ids.forEach(id -> Optional.ofNullable(kept.remove(id)).ifPresent(gone -> owners.add(owner(gone))));
        Collection<PublishedEntry> changed = entries.published(ids);
        changed.forEach(each -> owners.add(owner(each)));
        Map<String, Segment> segments = new HashMap<>(before.segments);
        segments.keySet().removeAll(owners);
        replace(news.getLast().sequence(), kept, changed, segments);
    }

    /** @param segments those that are still true; the others are made */
    private void replace(
            long change,
            Map<EntryId, PublishedEntry> kept,
            Collection<PublishedEntry> added,
            Map<String, Segment> segments) {
        added.forEach(each -> kept.put(each.entry().id(), each));
        Map<String, List<BankEntry>> missing = new HashMap<>();
        for (PublishedEntry each : kept.values()) {
            if (!segments.containsKey(owner(each))) {
                missing.computeIfAbsent(owner(each), _ -> new ArrayList<>())
                        .add(new BankEntry(
                                each.entry().id().toString(),
                                each.entry().questions().toList()));
            }
        }
        Map<String, Segment> whole = new HashMap<>(segments);
        missing.forEach((owner, bank) -> whole.put(owner, segment(bank)));
        state = new State(change, Map.copyOf(kept), Map.copyOf(whole));
    }

    private Segment segment(List<BankEntry> bank) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        return Segment.of(bank, models.embedders(), models.cache(), threads, _ -> {});
    }

    /** Makes everything anew, e.g. with models that have come. */
    void rebuild() {
        reading.lock();
        try {
            replace(state.change, new LinkedHashMap<>(state.entries), List.of(), Map.of());
        } finally {
            reading.unlock();
        }
    }

    Embedders embedders() {
        return models.embedders();
    }
}
