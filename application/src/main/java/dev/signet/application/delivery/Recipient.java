package dev.signet.application.delivery;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;

/**
 * Who gets a message.
 *
 * @param tenant whose house it is
 * @param pool the pool that speaks
 * @param user the person
 * @param medium how it travels
 * @param address where to: an e-mail address or a phone number in E.164 form, without control characters
 */
public record Recipient(TenantId tenant, UserPoolId pool, UserId user, Medium medium, String address) {

    public Recipient {
        OneLine.require("address", address);
        if (address.isBlank()) {
            throw new IllegalArgumentException("address must not be empty");
        }
    }

    /** The address as strangers may see it. */
    public String masked() {
        return medium.mask(address);
    }

    /** Never the address: what is logged by accident must not be personal data. */
    @Override
    public String toString() {
        return "Recipient[" + user.value() + " by " + medium + "]";
    }
}
