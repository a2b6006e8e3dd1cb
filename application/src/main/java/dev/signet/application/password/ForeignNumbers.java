package dev.signet.application.password;

import java.util.Base64;

/** What the forms of hashes from elsewhere have in common. */
final class ForeignNumbers {

    /** The most that a hash may take in memory: 128 MiB, of which a node has one for each hashing thread at the most. */
    static final int MOST_KIB = 128 * 1024;

    private ForeignNumbers() {}

    /** {@code digits} as a number within bounds; {@code name} is said where it is not. */
    static int within(String name, String digits, int least, int most) {
        int value = Integer.parseInt(digits); // the forms have nine digits at the most
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "has " + name + " of " + value + ", which must be from " + least + " to " + most);
        }
        return value;
    }

    /** Base64 with or without padding, in the standard alphabet or with a dot in the place of the plus (passlib). */
    static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replace('.', '+'));
    }
}
