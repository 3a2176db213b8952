package org.kaijuan.files;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.policy.Policies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time links: look, confirm, fetch, renew. A link is its holder's ticket, so looking, confirming and fetching ask for the
 * token only; the API of a signed-in recipient needs no token.
 */
@Service
public class Links {

    /** How long a confirmed link can be fetched, and resumed, by the browser that confirmed it. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private final FileRows files;
    private final LinkRows rows;
    private final Supplements supplements;
    private final Policies policies;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final TransactionTemplate transactions;

    Links(
            FileRows files,
            LinkRows rows,
            Supplements supplements,
            Policies policies,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock,
            BusinessClock businessClock,
            TransactionTemplate transactions) {
        this.files = files;
        this.rows = rows;
        this.supplements = supplements;
        this.policies = policies;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.businessClock = businessClock;
        this.transactions = transactions;
    }

    /** Makes a link; earlier links of this recipient to this file end. Its token is in the answer and nowhere else. */
    @Transactional
    public LinkView issue(Actor actor, FileId file, LinkTerms terms) {
        return issue(actor, files.get(file), terms, null);
    }

    /** What the page of a link shows. Changes nothing: previews of chat programs come here too. */
    @Transactional(readOnly = true)
    public Optional<LinkPage> look(String token) {
        return find(token).map(this::page);
    }

    /**
     * Starts the ten minutes of one browser. The same browser may confirm again; another one is refused with {@code
     * files.link-in-use} while they last. Refusals also: {@code files.link-spent}, {@code files.link-expired}.
     *
     * @param browser the secret that this browser got when it confirmed before
     */
    @Transactional
    public Outcome<LinkWindow> confirm(String token, Optional<String> browser) {
        LinkRows.Row link = get(token);
        Instant now = clock.instant();
        Instant ends = link.windowEnds();
        if (ends != null && browser.isPresent() && isHolder(link, browser.get(), now)) {
            return Outcome.done(new LinkWindow(browser.get(), ends));
        }
        LinkWindow window = new LinkWindow(Secret.next(), now.plus(WINDOW).truncatedTo(ChronoUnit.SECONDS));
        return rows.confirm(link.id(), Secret.hash(window.browser()), now, window.ends())
                ? Outcome.done(window)
                : refusal(get(token));
    }

    /** Leave to fetch, for the browser that confirmed, within its ten minutes. */
    @Transactional
    public Outcome<Download> fetch(String token, String browser) {
        LinkRows.Row link = get(token);
        return isHolder(link, browser, clock.instant()) ? Outcome.done(download(link)) : refusal(link);
    }

    /** Leave to fetch for the signed-in recipient, e.g. through the API; as often as a link: once. */
    @Transactional
    public Outcome<Download> fetch(Actor recipient, FileId file) {
        Optional<LinkRows.Row> link = rows.newest(file, recipient.requirePerson());
        if (link.isEmpty()) {
            throw new NotFoundException("link to file " + file);
        }
        return switch (link.get().state(clock.instant())) {
            case OPEN, CONFIRMED -> Outcome.done(download(link.get()));
            case SPENT, EXPIRED, REPLACED -> refusal(link.get());
        };
    }

    /**
     * A new link for its recipient. Once the file was received, as often as the library's policy {@code files.link-reissues}
     * says; a link that expired or broke off before that costs nothing.
     */
    @Transactional
    public Outcome<LinkView> reissue(Actor recipient, String token) {
        LinkRows.Row link = get(token);
        if (!recipient.is(link.recipient())) {
            return Outcome.refused("files.link-not-yours");
        }
        return renew(recipient, link);
    }

    /**
     * The same for the signed-in recipient of a file, without the token of the old link. Refused with {@code
     * files.link-forgotten} if there is none any more, or never was.
     */
    @Transactional
    public Outcome<LinkView> reissue(Actor recipient, FileId file) {
        return rows.newest(file, recipient.requirePerson())
                .map(link -> renew(recipient, link))
                .orElseGet(() -> Outcome.refused("files.link-forgotten"));
    }

    /** The account of one download. With its last byte the link is spent, and {@link FileDelivered} published. */
    FileSender.Ledger ledger(Download download) {
        return new FileSender.Ledger() {
            private boolean complete;

            @Override
            public void ending(ByteRange range) {
                complete = rows.sent(download.link(), range.from(), range.to(), clock.instant());
            }

            @Override
            public void failed(ByteRange tail) {
                rows.unsent(download.link(), tail.from(), tail.to());
            }

            @Override
            public void ended() {
                if (complete) {
                    transactions.executeWithoutResult(status -> publishDelivered(download.link()));
                }
            }
        };
    }

    private void publishDelivered(LinkId id) {
        LinkRows.Row link = rows.byId(id);
        events.publishEvent(new FileDelivered(
                link.file(), link.id(), link.library(), link.recipient(), link.context(), businessClock.instant()));
    }

    private Download download(LinkRows.Row link) {
        FileView file = files.get(link.file());
        return new Download(file, link.id(), supplements.of(link, file));
    }

    private Outcome<LinkView> renew(Actor recipient, LinkRows.Row link) {
        int allowed = policies.inForce(FilesPolicies.REISSUES, link.library()).value();
        if (link.spentAt() != null && rows.repeats(link.file(), link.recipient()) >= allowed) {
            return Outcome.refused("files.link-renewed-too-often", allowed);
        }
        LinkTerms terms = new LinkTerms(link.recipient(), link.context(), link.notice());
        return Outcome.done(issue(recipient, files.get(link.file()), terms, link.id()));
    }

    private LinkView issue(Actor actor, FileView file, LinkTerms terms, @Nullable LinkId reissueOf) {
        LinkId id = LinkId.next();
        String token = Secret.next();
        Instant now = clock.instant();
        Instant expires = now.plus(
                policies.inForce(FilesPolicies.LINK_VALID, file.library()).value());
        rows.insert(id, Secret.hash(token), file, terms, now, expires, reissueOf);
        rows.revokeOlder(file.id(), terms.recipient(), id, now);
        audit.record(
                actor,
                reissueOf == null ? "files.link.issued" : "files.link.renewed",
                file.library(),
                "file",
                file.id().toString(),
                Map.of("recipient", terms.recipient().toString(), "context", terms.context()));
        return new LinkView(id, "/d/" + token, expires);
    }

    private LinkPage page(LinkRows.Row link) {
        return new LinkPage(
                link.id(),
                files.get(link.file()),
                link.recipient(),
                link.notice(),
                link.state(clock.instant()),
                link.expires(),
                link.windowEnds());
    }

    private Optional<LinkRows.Row> find(String token) {
        return rows.byToken(Secret.hash(token));
    }

    private LinkRows.Row get(String token) {
        return find(token).orElseThrow(() -> new NotFoundException("link"));
    }

    private static boolean isHolder(LinkRows.Row link, String browser, Instant now) {
        return link.state(now) == LinkState.CONFIRMED
                && link.browser() != null
                && MessageDigest.isEqual(link.browser(), Secret.hash(browser));
    }

    private <T> Outcome<T> refusal(LinkRows.Row link) {
        return switch (link.state(clock.instant())) {
            case OPEN -> Outcome.refused("files.link-not-confirmed");
            case CONFIRMED -> Outcome.refused("files.link-in-use");
            case SPENT -> Outcome.refused("files.link-spent");
            case EXPIRED -> Outcome.refused("files.link-expired");
            case REPLACED -> Outcome.refused("files.link-replaced");
        };
    }
}
