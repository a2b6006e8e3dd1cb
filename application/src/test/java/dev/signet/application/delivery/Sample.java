package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.util.UUID;

/** Messages to one person in one pool. */
final class Sample {

    static final UserId ALICE = UserId.of(new UUID(1, 3));

    private Sample() {}

    static Recipient to(Medium medium, String address) {
        return new Recipient(TenantId.of(new UUID(1, 1)), UserPoolId.of(new UUID(1, 2)), ALICE, medium, address);
    }

    static Message mail(String address, String subject, String text) {
        return new Message(to(Medium.EMAIL, address), MessageKind.SIGN_UP, subject, text);
    }

    static Message sms(String number, String text) {
        return new Message(to(Medium.SMS, number), MessageKind.SIGN_UP, "", text);
    }
}
