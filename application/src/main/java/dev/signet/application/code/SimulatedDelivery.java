package dev.signet.application.code;

import dev.signet.application.delivery.Medium;
import dev.signet.application.user.TypedName;
import dev.signet.domain.pool.SignInName;
import org.springframework.stereotype.Component;

/**
 * What is said where no code was sent, so that strangers cannot tell who has an account: the same form, and for one name
 * always the same words.
 */
@Component
public class SimulatedDelivery {

    private static final int LETTERS = 26;

    /** The delivery that this name would have seen. */
    public CodeDelivery to(TypedName name) {
        if (name.kind() == SignInName.PHONE_NUMBER) {
            return new CodeDelivery(Medium.SMS, "+*******" + digits(name.hash()), "phone_number");
        }
        return new CodeDelivery(
                Medium.EMAIL, letter(name.hash()[0]) + "***@" + letter(name.hash()[1]) + "***", "email");
    }

    private static char letter(byte seed) {
        return (char) ('a' + Byte.toUnsignedInt(seed) % LETTERS);
    }

    private static String digits(byte[] seed) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            digits.append(Byte.toUnsignedInt(seed[i]) % 10);
        }
        return digits.toString();
    }
}
