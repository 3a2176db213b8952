package org.kaijuan.kernel;

import java.util.function.Function;

/** What a command came to: {@link Done} with its result, or {@link Refused} with the reason. Match it with a switch. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String code, Object... arguments) {
        return new Refused<>(Refusal.of(code, arguments));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Outcome<R> map(Function<T, R> then) {
        return switch (this) {
            case Done<T>(T value) -> done(then.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** The value, where a refusal would be a defect of the caller. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }
}
