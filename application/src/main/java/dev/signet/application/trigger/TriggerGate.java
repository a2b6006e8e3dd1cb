package dev.signet.application.trigger;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.domain.pool.OldPool;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.trigger.TriggerSettings;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at settings before they are taken: that calls may go there, and that codes can be encrypted. */
@Component
public class TriggerGate {

    private static final int LEAST_RSA_BITS = 2048;

    private final OutgoingSettings outgoing;

    TriggerGate(OutgoingSettings outgoing) {
        this.outgoing = outgoing;
    }

    /** @throws TriggerRefused.SettingsInvalid naming what is wrong */
    public void require(PoolSettings pool) {
        TriggerSettings settings = pool.triggers();
        settings.targets()
                .forEach((trigger, target) -> reachable(target.url(), "triggers.targets." + trigger + ".url"));
        OldPool old = pool.migration().oldPool();
        if (old != null) {
            reachable(old.endpoint(), "migration.old_pool.endpoint");
        }
        String key = settings.senderKey();
        if (key != null) {
            key(key);
        }
    }

    private void reachable(String url, String field) {
        try {
            OutgoingUrl.parse(url, outgoing);
        } catch (IllegalArgumentException unfit) {
            throw new TriggerRefused.SettingsInvalid(String.valueOf(unfit.getMessage()), field);
        }
    }

    /** The key as it is used. */
    static JWK key(String text) {
        @Nullable JWK key;
        try {
            key = JWK.parse(text);
        } catch (ParseException notAKey) {
            throw unfit("must be a JWK as RFC 7517 has it");
        }
        if (key.isPrivate()) {
            throw unfit("must be the public key; take the private one for known to others now");
        }
        if (!(key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS || key instanceof ECKey)) {
            throw unfit("must be an RSA key of at least " + LEAST_RSA_BITS + " bits, or an EC key");
        }
        return key;
    }

    private static TriggerRefused unfit(String what) {
        return new TriggerRefused.SettingsInvalid("sender_key " + what, "triggers.sender_key");
    }
}
