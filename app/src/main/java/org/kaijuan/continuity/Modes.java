package org.kaijuan.continuity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Named states of a library's services (OPN-03), which mode a library is in, and the order that sets one. */
@Service
public class Modes {

    private static final String FILE = "/continuity/modes.txt";
    private static final String OPENS = "open";

    private final List<Mode> inOrder = read();
    private final Opening opening;
    private final ObjectProvider<Orders> orders;

    Modes(Opening opening, ObjectProvider<Orders> orders) {
        this.opening = opening;
        this.orders = orders;
    }

    /** From the most closed to the most open. */
    public List<Mode> all() {
        return inOrder;
    }

    /** @throws NotFoundException if there is no such mode */
    public Mode get(String key) {
        return inOrder.stream()
                .filter(mode -> mode.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("mode " + key));
    }

    boolean has(String key) {
        return inOrder.stream().anyMatch(mode -> mode.key().equals(key));
    }

    /**
     * The mode that a library is in on a day; nothing if its services are in a state that no mode describes.
     *
     * @throws NotFoundException if there is no such library
     */
    public Optional<Mode> of(LibraryId library, LocalDate day) {
        return inOrder.stream()
                .filter(mode -> onSite().allMatch(service ->
                        opening.state(library, service.key(), day).open() == mode.isOpen(service.key())))
                .findFirst();
    }

    /** Drafts the order that sets a mode for a unit. It still has to be looked at and applied. */
    public Outcome<OrderId> set(
            Actor actor,
            UnitId unit,
            String mode,
            LocalDate from,
            @Nullable LocalDate to,
            String title,
            String number,
            String issuer,
            String reason) {
        NewOrder order = new NewOrder(
                unit,
                title,
                number,
                issuer,
                from,
                to,
                reason,
                List.of(),
                get(mode).key());
        return orders.getObject().draft(actor, order);
    }

    private Stream<ServiceDefinition> onSite() {
        return opening.services().stream().filter(service -> !service.online());
    }

    private static List<Mode> read() {
        try (InputStream file = Modes.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing in the program: " + FILE);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> mode(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mode mode(String[] words) {
        return new Mode(words[0], words[1].equals(OPENS), Arrays.asList(words).subList(2, words.length));
    }
}
