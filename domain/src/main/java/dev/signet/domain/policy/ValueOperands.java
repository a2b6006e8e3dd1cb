package dev.signet.domain.policy;

import dev.signet.domain.risk.AddressRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Comparisons of numbers, times, addresses and the like; a value of a request that is none of them is never equal. */
final class ValueOperands {

    /** No exponents: a short text must not become a number of a million digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private ValueOperands() {}

    static Operand.Reader number(IntPredicate wanted) {
        return (written, _) -> {
            BigDecimal right = number(written)
                    .orElseThrow(() -> new IllegalArgumentException("numbers are written such as 10 or 0.5"));
            return (value, _) -> number(value)
                    .filter(left -> wanted.test(left.compareTo(right)))
                    .isPresent();
        };
    }

    static Operand.Reader time(IntPredicate wanted) {
        return (written, _) -> {
            Instant right = WrittenTime.read(written)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "times are written such as 2026-01-31T12:00:00Z, or as seconds since 1970"));
            return (value, _) -> WrittenTime.read(value)
                    .filter(left -> wanted.test(left.compareTo(right)))
                    .isPresent();
        };
    }

    static Operand truth(String written, LanguageVersion version) {
        if (!written.equalsIgnoreCase("true") && !written.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("it is true or false");
        }
        return (value, _) -> value.equalsIgnoreCase(written);
    }

    static Operand bytes(String written, LanguageVersion version) {
        byte[] right = bytes(written)
                .orElseThrow(() -> new IllegalArgumentException("bytes are written in base 64 (RFC 4648 §4)"));
        return (value, _) ->
                bytes(value).filter(left -> Arrays.equals(left, right)).isPresent();
    }

    static Operand address(String written, LanguageVersion version) {
        AddressRange range = AddressRange.parse(written);
        return (value, _) -> AddressRange.address(value).filter(range::contains).isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
