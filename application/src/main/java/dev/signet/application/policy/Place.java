package dev.signet.application.policy;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Where in a document something stands.
 *
 * @param field what the caller calls the document
 * @param path from its root; empty at the root
 */
record Place(String field, String path) {

    private static final int LONGEST_NAME = 80;

    Place member(String name) {
        return new Place(field, path.isEmpty() ? shown(name) : path + "." + shown(name));
    }

    Place element(int index) {
        return new Place(field, path + "[" + index + "]");
    }

    PolicyRefused.Malformed refuse(String why) {
        return new PolicyRefused.Malformed(field, path, why);
    }

    /** Does what may find a value wrong, and says where it was. */
    <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw refuse(Objects.requireNonNullElse(wrong.getMessage(), "it is not written as such"));
        }
    }

    /** Names come from the caller: no line breaks and no books. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
    }
}
