package dev.signet.domain.personal;

import dev.signet.domain.Id;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Data about a person. It is the only form in which personal data may stand in an event or its metadata: what is stored
 * is sealed with the subject's own key, and once that key is destroyed the value reads as erased while the event still
 * replays.
 *
 * @param <T> the type of the value; only {@code String} is stored today
 */
public final class Personal<T> {

    private final String subject;
    private final Supplier<Optional<T>> reading;

    private Personal(String subject, Supplier<Optional<T>> reading) {
        this.subject = subject;
        this.reading = reading;
    }

    /** A value in clear, to be sealed for {@code subject} when it is stored. */
    public static <T> Personal<T> of(Id subject, T value) {
        Objects.requireNonNull(value, "value");
        Optional<T> known = Optional.of(value);
        return new Personal<>(subject.value(), () -> known);
    }

    /** A stored value, unsealed when it is first asked for; {@code reading} gives nothing once it has been erased. */
    public static <T> Personal<T> sealed(String subject, Supplier<Optional<T>> reading) {
        return new Personal<>(subject, reading);
    }

    /** Whom the value is about: the identifier of the user or operator whose key seals it. */
    public String subject() {
        return subject;
    }

    /** The value, or nothing where the subject has been erased. */
    public Optional<T> read() {
        return reading.get();
    }

    /** The value as another value about the same subject; erased stays erased. */
    public <R> Personal<R> map(Function<T, R> change) {
        return new Personal<>(subject, () -> read().map(change));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Personal<?> that && subject.equals(that.subject) && read().equals(that.read());
    }

    @Override
    public int hashCode() {
        return subject.hashCode();
    }

    /** Never the value: what is logged by accident must not be personal data. */
    @Override
    public String toString() {
        return "Personal[of " + subject + "]";
    }
}
