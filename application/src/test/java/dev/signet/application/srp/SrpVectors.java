package dev.signet.application.srp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whole exchanges of which a client library that others wrote computed the same numbers. */
final class SrpVectors {

    private SrpVectors() {}

    record Vector(Map<String, String> values) {

        String text(String name) {
            return Objects.requireNonNull(values.get(name), name);
        }

        BigInteger number(String name) {
            return new BigInteger(text(name), 16);
        }

        byte[] block() {
            return Base64.getDecoder().decode(text("block"));
        }

        byte[] signature() {
            return Base64.getDecoder().decode(text("signature"));
        }

        SrpName srpName() {
            return new SrpName(text("group"), text("user"));
        }

        SrpVerifier verifier() {
            return new SrpVerifier(number("salt"), number("v"));
        }

        SrpExchange exchange() {
            return new SrpExchange(number("A"), number("b"), number("B"));
        }

        @Override
        public String toString() {
            return text("name");
        }
    }

    static List<Vector> all() {
        try (InputStream file = Objects.requireNonNull(SrpVectors.class.getResourceAsStream("/srp/vectors.txt"))) {
            return Arrays.stream(new String(file.readAllBytes(), UTF_8).strip().split("\n\n"))
                    .map(SrpVectors::vector)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Vector vector(String block) {
        return new Vector(block.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1])));
    }
}
