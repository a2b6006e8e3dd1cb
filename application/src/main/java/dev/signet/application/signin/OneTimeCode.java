package dev.signet.application.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.code.CodeCheck;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeRefused;
import dev.signet.application.code.CodeSending.Order;
import dev.signet.application.code.MessageWords;
import dev.signet.application.code.SignInCodes;
import dev.signet.application.code.SignInCodes.Wanted;
import dev.signet.application.command.Identifiers;
import dev.signet.application.delivery.Medium;
import dev.signet.application.signin.ChallengeFactor.Offered;
import dev.signet.application.signin.ChallengeFactor.Proved;
import dev.signet.application.signin.ChallengeFactor.Verdict;
import dev.signet.application.signin.ChallengeFactor.Wrong;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.signin.SignInRefused.ChallengeUsed;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.Profiles;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.Profile;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Codes by e-mail and text message, as first or second factor. Each challenge that is put has a code of its own, and no
 * other step of a sign-in takes it; the one before is dead from then on.
 */
@Component
class OneTimeCode {

    private static final int DIGITS_AS_SECOND = 6;
    private static final int DIGITS_AS_FIRST = 8;

    private final SignInCodes codes;
    private final MessageWords words;
    private final Profiles profiles;
    private final ClaimedAddress claimed;
    private final SrpNames names;
    private final Identifiers identifiers;

    OneTimeCode(
            SignInCodes codes,
            MessageWords words,
            Profiles profiles,
            ClaimedAddress claimed,
            SrpNames names,
            Identifiers identifiers) {
        this.claimed = claimed;
        this.names = names;
        this.codes = codes;
        this.words = words;
        this.profiles = profiles;
        this.identifiers = identifiers;
    }

    /** Whether the account has that address, and where {@code verified} says so has shown that it is theirs. */
    boolean reaches(Account account, String attribute, boolean verified) {
        return profile(account)
                .filter(profile -> profile.attributes().containsKey(attribute))
                .filter(profile -> !verified || profile.verified().contains(attribute))
                .isPresent();
    }

    /**
     * Sends a code and says where to.
     *
     * @param attribute the address that gets it
     */
    Offered put(Step step, Challenge challenge, String attribute) {
        House house = step.house();
        boolean second = !step.progress().proved().isEmpty();
        Wanted wanted = new Wanted(
                CodeId.of(identifiers.next()),
                second ? DIGITS_AS_SECOND : DIGITS_AS_FIRST,
                house.clientSettings().authSessionValidity());
        Optional<Order> order = order(step, challenge, attribute);
        if (second && !reaches(step.provenAccount(), attribute, true)) {
            return put(
                    step,
                    challenge,
                    attribute,
                    order.orElseThrow(InvalidChallenge::new).address());
        }
        CodeDelivery delivery = second
                ? codes.send(order.orElseThrow(InvalidChallenge::new), real -> worded(step, real), wanted, step.now())
                : toStranger(step, challenge, attribute, order, wanted);
        return Offered.of(parameters(step, delivery), new Sent(wanted.id(), null).bytes());
    }

    /** Sends a code to an address that nobody has shown to be the user's, of somebody who has no other factor. */
    Offered put(Step step, Challenge challenge, String attribute, String address) {
        claimed.requireFree(step, attribute, address);
        House house = step.house();
        Wanted wanted = new Wanted(
                CodeId.of(identifiers.next()),
                DIGITS_AS_SECOND,
                house.clientSettings().authSessionValidity());
        Profile profile = profile(step.provenAccount()).orElseThrow(InvalidChallenge::new);
        Order order = new Order(
                house.tenant(), what(step, challenge), house.settings(), attribute, address, profile.username());
        CodeDelivery delivery = codes.sendToClaimed(order, real -> worded(step, real), wanted, step.now());
        return Offered.of(parameters(step, delivery), new Sent(wanted.id(), address).bytes());
    }

    private Map<String, String> parameters(Step step, CodeDelivery delivery) {
        return Map.of(
                "CODE_DELIVERY_DELIVERY_MEDIUM",
                delivery.medium().name(),
                "CODE_DELIVERY_DESTINATION",
                delivery.destination(),
                "USER_ID_FOR_SRP",
                names.of(step).text());
    }

    /** Which code was sent; and where to, where that is not known to be the user's. */
    private record Sent(CodeId code, @Nullable String claimed) {

        static Sent read(byte[] state) {
            String[] parts = new String(state, UTF_8).split("\n", 2);
            return new Sent(new CodeId(parts[0]), parts.length == 1 ? null : parts[1]);
        }

        byte[] bytes() {
            return (claimed == null ? code.value() : code.value() + '\n' + claimed).getBytes(UTF_8);
        }
    }

    /** Judges the code that came back. */
    Verdict judge(Step step, Challenge challenge, String answer, Factor factor, byte[] state) {
        CodeFor what = what(step, challenge);
        Sent read = Sent.read(state);
        CodeId sent = read.code();
        String address = read.claimed();
        if (address != null) {
            claimed.requireFree(step, attribute(factor), address);
        }
        CodeCheck check = codes.judge(what, step.require(answer), step.house().settings(), step.caller(), step.now());
        return switch (check) {
            case CodeCheck.Right right
            when right.code().equals(sent) ->
                Proved.by(factor, () -> {
                    redeem(sent);
                    if (address != null) {
                        claimed.take(step, attribute(factor), address, kind(factor));
                    }
                });
            case CodeCheck.Right _ -> throw new CodeRefused.Expired(); // the code of another step
            case CodeCheck.Expired expired when expired.code().equals(sent) -> throw new ChallengeUsed();
            case CodeCheck.Expired _ -> throw new CodeRefused.Expired();
            case CodeCheck.Wrong _ -> new Wrong(AuthRefusal.WRONG_CODE, new CodeRefused.Wrong());
            case CodeCheck.Void _ -> new Wrong(AuthRefusal.WRONG_CODE, new CodeRefused.TooManyAttempts());
        };
    }

    private static String attribute(Factor factor) {
        return factor == Factor.EMAIL_OTP ? "email" : "phone_number";
    }

    private static MfaFactor kind(Factor factor) {
        return factor == Factor.EMAIL_OTP ? MfaFactor.EMAIL_OTP : MfaFactor.SMS_MFA;
    }

    private void redeem(CodeId code) {
        if (!codes.redeem(code)) {
            throw new ChallengeUsed();
        }
    }

    private CodeDelivery toStranger(
            Step step, Challenge challenge, String attribute, Optional<Order> order, Wanted wanted) {
        codes.sendToStranger(
                order,
                real -> worded(step, real),
                what(step, challenge),
                step.house().settings(),
                wanted,
                step.progress().name(),
                step.caller(),
                step.now());
        Medium medium = Medium.of(attribute);
        String shown = step.progress().shown();
        String destination = order.map(real -> medium.mask(real.address()))
                .orElseGet(() -> !shown.isEmpty() && (medium == Medium.SMS) == shown.startsWith("+")
                        ? shown
                        : SignInCodes.madeUp(medium, step.progress().name()));
        return new CodeDelivery(medium, destination, attribute);
    }

    private Optional<Order> order(Step step, Challenge challenge, String attribute) {
        House house = step.house();
        return Optional.ofNullable(step.account())
                .filter(Account::enabled)
                .flatMap(this::profile)
                .filter(profile -> profile.attributes().containsKey(attribute))
                .map(profile -> new Order(
                        house.tenant(),
                        what(step, challenge),
                        house.settings(),
                        attribute,
                        profile.attributes().getOrDefault(attribute, ""),
                        profile.username()));
    }

    /** The pool's trigger may word the message. */
    private Order worded(Step step, Order order) {
        Account account = step.provenAccount();
        Profile profile = profile(account).orElseThrow(InvalidChallenge::new);
        return words.word(
                order,
                SignInTriggers.occasion(step),
                TriggerSource.MESSAGE_OF_SIGN_IN,
                Whom.known(
                        account.user(),
                        profile,
                        account.status(),
                        !step.progress().proved().isEmpty()));
    }

    private Optional<Profile> profile(Account account) {
        return profiles.open(account.user(), account.profile());
    }

    private static CodeFor what(Step step, Challenge challenge) {
        // anybody may ask for a first code, and must not replace or use up the one that follows a password by it
        String slot = step.progress().proved().isEmpty() ? challenge.name() + "_FIRST" : challenge.name();
        return CodeFor.signIn(step.house().pool(), step.user(), slot);
    }
}
