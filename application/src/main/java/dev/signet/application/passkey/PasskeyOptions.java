package dev.signet.application.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.user.UserId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What browsers are asked: the JSON of WebAuthn Level 3 §5.4 (making) and §5.5 (using), with bytes as base64url, as
 * {@code parseCreationOptionsFromJSON} and Cognito's clients read them.
 */
final class PasskeyOptions {

    private static final String PUBLIC_KEY = "public-key";

    private PasskeyOptions() {}

    /** How people are shown the account. */
    record Account(UserId user, String name) {}

    /** A passkey as it is named to browsers. */
    record Named(String rawId, List<String> transports) {

        /** Synchronized ones are the usual ones: of 20 bytes, of 16 or of 32. */
        private static final int[] LENGTHS = {20, 16, 32, 20};

        /** One that looks like any other. */
        static Named nobodys(byte[] drawing) {
            int length = LENGTHS[drawing[0] & 3];
            return new Named(
                    Ceremony.base64(Arrays.copyOfRange(drawing, drawing.length - length, drawing.length)),
                    List.of("hybrid", "internal"));
        }
    }

    static Map<String, Object> making(
            PasskeySettings settings, String site, Account account, byte[] challenge, List<Named> present) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", Ceremony.base64(challenge));
        options.put("rp", Map.of("id", settings.relyingPartyId(), "name", site));
        options.put(
                "user",
                Map.of(
                        "id",
                        Ceremony.base64(account.user().value().getBytes(UTF_8)),
                        "name",
                        account.name(),
                        "displayName",
                        account.name()));
        options.put(
                "pubKeyCredParams",
                Ceremony.ALGORITHMS.stream()
                        .map(algorithm -> Map.of("type", PUBLIC_KEY, "alg", algorithm.getValue()))
                        .toList());
        options.put("timeout", PasskeyChallenges.VALIDITY.toMillis());
        options.put("excludeCredentials", descriptors(present));
        options.put(
                "authenticatorSelection",
                Map.of(
                        "residentKey",
                        "required",
                        "requireResidentKey",
                        true,
                        "userVerification",
                        verification(settings)));
        options.put("attestation", "none");
        return options;
    }

    /** @param present those that may be used; empty for any that the authenticator has of the site */
    static Map<String, Object> using(PasskeySettings settings, byte[] challenge, List<Named> present) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", Ceremony.base64(challenge));
        options.put("timeout", PasskeyChallenges.VALIDITY.toMillis());
        options.put("rpId", settings.relyingPartyId());
        options.put("allowCredentials", descriptors(present));
        options.put("userVerification", verification(settings));
        return options;
    }

    private static List<Map<String, Object>> descriptors(List<Named> present) {
        return present.stream()
                .map(named -> Map.of("type", PUBLIC_KEY, "id", named.rawId(), "transports", named.transports()))
                .toList();
    }

    private static String verification(PasskeySettings settings) {
        return settings.userVerification().name().toLowerCase(Locale.ROOT);
    }
}
