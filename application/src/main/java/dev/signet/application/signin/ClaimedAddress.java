package dev.signet.application.signin;

import dev.signet.application.command.Commands;
import dev.signet.application.mfa.MfaPreferences;
import dev.signet.application.mfa.MfaPreferences.Wish;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.user.AttributeGate;
import dev.signet.application.user.AttributeGate.Change;
import dev.signet.application.user.Profiles;
import dev.signet.domain.Outcome;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserCommand.VerifyAddress;
import dev.signet.domain.user.UserRefusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An address that nobody has shown to be the user's, as second factor of somebody who needs one and has none: whoever
 * reads the code that goes there has shown it. A password alone could set up any app there, so that this is no further
 * door; but it replaces no address that there is, and nothing where there is something else by now.
 */
@Component
class ClaimedAddress {

    /** What an e-mail address may have (RFC 5321 §4.5.3.1.3), so that it can travel. */
    private static final int LONGEST = 254;

    private final Profiles profiles;
    private final AttributeGate gate;
    private final Commands commands;
    private final MfaPreferences preferences;

    ClaimedAddress(Profiles profiles, AttributeGate gate, Commands commands, MfaPreferences preferences) {
        this.profiles = profiles;
        this.gate = gate;
        this.commands = commands;
        this.preferences = preferences;
    }

    /**
     * The address that is named, as it would be kept.
     *
     * @throws dev.signet.application.signup.SignUpRefused.AttributeRefused where it cannot be, may not be written by the
     *     client, or is another than the one there is
     */
    String named(Step step, String attribute, String value) {
        Map<String, String> present = profile(step).attributes();
        if (value.length() > LONGEST) {
            throw OwedAttributes.refused(attribute, attribute + " is too long.");
        }
        if (present.containsKey(attribute)) {
            if (!value.equals(present.get(attribute))) {
                throw OwedAttributes.provided(attribute);
            }
            return value;
        }
        Change change = gate.changing(
                step.house().settings(), step.house().clientSettings(), present, Map.of(attribute, value));
        return Optional.ofNullable(change.addresses().get(attribute)).orElseThrow(InvalidChallenge::new);
    }

    /** Insists that the account still has nothing else, and no other address in that place. */
    void requireFree(Step step, String attribute, String address) {
        Account account = step.provenAccount();
        String present = profile(step).attributes().getOrDefault(attribute, address);
        if (!isNeeded(step.house().settings().mfa(), account.factors()) || !present.equals(address)) {
            throw new InvalidChallenge();
        }
    }

    /** Whether somebody with these factors has to set one up. */
    static boolean isNeeded(MfaSettings mfa, EnrolledFactors factors) {
        return mfa.mode() == MfaMode.ON
                && factors.enabled().isEmpty()
                && (factors.totp() == null || !mfa.offers(MfaFactor.SOFTWARE_TOKEN_MFA));
    }

    /** Takes the address as the user's, and asks for codes there from now on where it is new; inside a transaction. */
    void take(Step step, String attribute, String address, MfaFactor factor) {
        boolean isNew = !profile(step).attributes().containsKey(attribute);
        Outcome<UserRefusal> outcome = commands.send(
                new VerifyAddress(step.user(), attribute, Personal.of(step.user(), address), step.now()),
                step.provenContext());
        outcome.orElseThrow(_ -> new InvalidChallenge());
        if (isNew) {
            preferences.change(
                    step.house().settings(), step.user(), Map.of(factor, Wish.ON), step.provenContext(), step.now());
        }
    }

    private Profile profile(Step step) {
        Account account = step.provenAccount();
        return profiles.open(account.user(), account.profile()).orElseThrow(InvalidChallenge::new);
    }
}
