package dev.signet.application.trigger;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSettings;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at settings of triggers before they are taken: that calls may go there, and that codes can be encrypted. */
@Component
public class TriggerGate {

    private static final int LEAST_RSA_BITS = 2048;

    private final OutgoingSettings outgoing;

    TriggerGate(OutgoingSettings outgoing) {
        this.outgoing = outgoing;
    }

    /** @throws TriggerRefused.SettingsInvalid naming what is wrong */
    public void require(TriggerSettings settings) {
        settings.targets().forEach((trigger, target) -> require(trigger, target.url()));
        String key = settings.senderKey();
        if (key != null) {
            key(key);
        }
    }

    private void require(Trigger trigger, String url) {
        if (trigger == Trigger.CUSTOM_EMAIL_SENDER || trigger == Trigger.CUSTOM_SMS_SENDER) {
            throw new TriggerRefused.SettingsInvalid(
                    "messages are sent by Signet's own carriers; CUSTOM_MESSAGE words them",
                    "triggers.targets." + trigger);
        }
        try {
            OutgoingUrl.parse(url, outgoing);
        } catch (IllegalArgumentException unfit) {
            throw new TriggerRefused.SettingsInvalid(
                    String.valueOf(unfit.getMessage()), "triggers.targets." + trigger + ".url");
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
