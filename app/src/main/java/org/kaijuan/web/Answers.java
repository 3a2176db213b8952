package org.kaijuan.web;

import java.net.URI;
import java.util.function.Function;
import org.kaijuan.kernel.Outcome;
import org.springframework.http.ResponseEntity;

/** Outcomes as API answers. A refusal leaves as an exception and arrives as problem details with status 422. */
public final class Answers {

    private Answers() {}

    /** 200 with the value. */
    public static <T> ResponseEntity<T> of(Outcome<T> outcome) {
        return ResponseEntity.ok(outcome.orThrow());
    }

    /** 201 with the value and where it can be read. */
    public static <T> ResponseEntity<T> created(Outcome<T> outcome, Function<T, String> location) {
        T value = outcome.orThrow();
        return ResponseEntity.created(URI.create(location.apply(value))).body(value);
    }

    /** 204, for commands whose result says nothing. */
    public static ResponseEntity<Void> done(Outcome<?> outcome) {
        outcome.orThrow();
        return ResponseEntity.noContent().build();
    }
}
