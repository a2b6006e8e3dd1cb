package dev.signet.application.code;

import dev.signet.application.delivery.Medium;
import dev.signet.application.user.TypedName;
import org.springframework.stereotype.Component;

/**
 * What is said where no code was sent, so that strangers cannot tell who has an account: the same form, and for one name
 * always the same words.
 */
@Component
class SimulatedDelivery {

    private static final int LETTERS = 26;

    /** The delivery that this name would have seen; an address that was typed is shown as it would be if somebody had it. */
    CodeDelivery to(AddressOrder addresses, TypedName name, String typed) {
        String attribute = addresses.first();
        Medium medium = Medium.of(attribute);
        return new CodeDelivery(
                medium, addresses.named() ? medium.mask(typed) : madeUp(medium, name.hash()), attribute);
    }

    static String madeUp(Medium medium, byte[] seed) {
        return switch (medium) {
            case SMS -> "+*******" + digits(seed);
            case EMAIL -> letter(seed[0]) + "***@" + letter(seed[1]) + "***";
        };
    }

    private static String digits(byte[] seed) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            digits.append(Byte.toUnsignedInt(seed[i]) % 10);
        }
        return digits.toString();
    }

    private static char letter(byte seed) {
        return (char) ('a' + Byte.toUnsignedInt(seed) % LETTERS);
    }
}
