package dev.signet.application.code;

import dev.signet.application.delivery.Medium;
import dev.signet.application.user.TypedName;
import dev.signet.domain.pool.PoolSettings;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is said where no code was sent, so that strangers cannot tell who has an account: the same form, and for one name
 * always the same words.
 */
@Component
public class SimulatedDelivery {

    private static final int LETTERS = 26;

    /**
     * The delivery that this name would have seen. A code for somebody who is named by an address goes there, so the
     * address is shown as it would be if somebody had it.
     */
    public CodeDelivery to(TypedName name, String typed, PoolSettings settings) {
        return switch (name.kind()) {
            case EMAIL -> new CodeDelivery(Medium.EMAIL, Medium.EMAIL.mask(typed), "email");
            case PHONE_NUMBER -> new CodeDelivery(Medium.SMS, Medium.SMS.mask(typed), "phone_number");
            case USERNAME ->
                settings.verification().autoVerified().equals(Set.of("phone_number"))
                        ? new CodeDelivery(Medium.SMS, "+*******" + digits(name.hash()), "phone_number")
                        : new CodeDelivery(
                                Medium.EMAIL,
                                letter(name.hash()[0]) + "***@" + letter(name.hash()[1]) + "***",
                                "email");
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
