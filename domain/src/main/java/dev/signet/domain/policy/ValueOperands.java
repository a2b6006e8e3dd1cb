package dev.signet.domain.policy;

import dev.signet.domain.risk.AddressRange;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Comparisons of numbers, times, addresses and the like; a value of a request that is none of them is never equal. */
final class ValueOperands {

    /** No exponents: a short text must not become a number of a million digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private ValueOperands() {}

    static Operand.Reader number(IntPredicate wanted) {
        return (written, _) -> reading(
                written,
                ValueOperands::number,
                "numbers are written such as 10 or 0.5",
                (left, right) -> wanted.test(left.compareTo(right)));
    }

    static Operand.Reader time(IntPredicate wanted) {
        return (written, _) -> reading(
                written,
                WrittenTime::read,
                "times are written such as 2026-01-31T12:00:00Z, or as seconds since 1970",
                (left, right) -> wanted.test(left.compareTo(right)));
    }

    static Operand truth(List<String> written, LanguageVersion version) {
        return reading(written, ValueOperands::truth, "it is true or false", Boolean::equals);
    }

    static Operand bytes(List<String> written, LanguageVersion version) {
        return reading(written, ValueOperands::bytes, "bytes are written in base 64 (RFC 4648 §4)", Arrays::equals);
    }

    static Operand address(List<String> written, LanguageVersion version) {
        List<AddressRange> ranges = written.stream().map(AddressRange::parse).toList();
        return (value, _) -> {
            InetAddress address = AddressRange.address(value).orElse(null);
            return address != null && ranges.stream().anyMatch(range -> range.contains(address));
        };
    }

    /** A value of the request is read once, however many it is held against. */
    private static <T> Operand reading(
            List<String> written, Function<String, Optional<T>> reader, String form, BiPredicate<T, T> wanted) {
        List<T> rights = written.stream()
                .map(each -> reader.apply(each).orElseThrow(() -> new IllegalArgumentException(form)))
                .toList();
        return (value, _) -> reader.apply(value)
                .filter(left -> rights.stream().anyMatch(right -> wanted.test(left, right)))
                .isPresent();
    }

    private static Optional<Boolean> truth(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
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
