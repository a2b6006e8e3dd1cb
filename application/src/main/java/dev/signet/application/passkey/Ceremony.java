package dev.signet.application.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadAttestationStatementException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an authenticator sends, checked by webauthn4j (WebAuthn Level 3 §7). Who made an authenticator is not asked
 * ({@code attestation: none}): people may bring their own.
 */
final class Ceremony {

    /** EdDSA, ES256, RS256: what authenticators have. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final Logger LOG = LoggerFactory.getLogger(Ceremony.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 64 * 1024;

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /** A passkey that was made, and its first count. */
    record Made(PasskeyRecord record, long signCount) {}

    /** What a signature shows. */
    record Signed(long signCount, boolean userVerified) {}

    /** The passkey that an authenticator has made for {@code challenge}. */
    Made registered(PasskeySettings settings, byte[] challenge, String response) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(bounded(response));
            manager.verify(
                    data,
                    new RegistrationParameters(
                            site(settings, challenge),
                            ALGORITHMS.stream()
                                    .map(algorithm -> new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                                    .toList(),
                            settings.userVerification() == UserVerification.REQUIRED,
                            true));
            return made(settings, data, response);
        } catch (VerificationException wrong) {
            throw told(wrong);
        } catch (RuntimeException unreadable) {
            throw malformed(unreadable);
        }
    }

    /**
     * What an authenticator has signed with a passkey for {@code challenge}.
     *
     * @throws MaliciousCounterValueException where its count went back
     */
    Signed signed(PasskeySettings settings, byte[] challenge, StoredPasskey passkey, String response) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(bounded(response));
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            site(settings, challenge),
                            credential(passkey),
                            null,
                            settings.userVerification() == UserVerification.REQUIRED,
                            true));
            AuthenticatorData<?> shown = Objects.requireNonNull(data.getAuthenticatorData());
            return new Signed(shown.getSignCount(), shown.isFlagUV());
        } catch (MaliciousCounterValueException cloned) {
            throw cloned;
        } catch (VerificationException wrong) {
            throw told(wrong);
        } catch (RuntimeException unreadable) {
            throw malformed(unreadable);
        }
    }

    /** By what the authenticator names the passkey that it answers with. */
    static String rawId(String response) {
        try {
            String id = JSON.readTree(bounded(response)).path("id").asString("");
            return base64(Base64.getUrlDecoder().decode(id)); // one spelling for each
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PasskeyRefused.Malformed();
        }
    }

    /**
     * Insists that an answer was made for the pool's own site, before it is looked up whose it is.
     *
     * @throws PasskeyRefused where it was made elsewhere, or cannot be read
     */
    static void requireSite(PasskeySettings settings, String response) {
        JsonNode client;
        byte[] site;
        try {
            JsonNode shown = JSON.readTree(bounded(response)).path("response");
            client = JSON.readTree(decoded(shown, "clientDataJSON"));
            site = Arrays.copyOf(decoded(shown, "authenticatorData"), 32);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw malformed(unreadable);
        }
        if (!client.path("origin").isString()) {
            throw new PasskeyRefused.Malformed();
        }
        if (!Origins.allow(settings, client.path("origin").asString())
                || client.path("crossOrigin").asBoolean(false)) {
            throw new PasskeyRefused.OriginNotAllowed();
        }
        if (!Arrays.equals(site, sha256(settings.relyingPartyId()))) {
            throw new PasskeyRefused.RelyingPartyMismatch();
        }
    }

    private static byte[] decoded(JsonNode shown, String name) {
        return Base64.getUrlDecoder().decode(shown.path(name).asString(""));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Made made(PasskeySettings settings, RegistrationData data, String response) {
        AuthenticatorData<?> shown =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(shown.getAttestedCredentialData());
        Set<AuthenticatorTransport> transports = data.getTransports();
        return new Made(
                new PasskeyRecord(
                        base64(key.getCredentialId()),
                        base64(attested.convert(key)),
                        shown.isFlagUV(),
                        shown.isFlagBE(),
                        shown.isFlagBS(),
                        attachment(response),
                        transports == null
                                ? List.of()
                                : transports.stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .filter(value -> value.matches("[a-z-]{1,20}"))
                                        .sorted()
                                        .limit(10)
                                        .toList(),
                        "",
                        settings.relyingPartyId()),
                shown.getSignCount());
    }

    private static @Nullable String attachment(String response) {
        JsonNode said = JSON.readTree(response).path("authenticatorAttachment");
        return said.isString() && said.asString().matches("platform|cross-platform") ? said.asString() : null;
    }

    private CredentialRecord credential(StoredPasskey passkey) {
        PasskeyRecord record = passkey.record();
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                record.userVerified(),
                record.backupEligible(),
                record.backedUp(),
                passkey.signCount(),
                attested.convert(Base64.getUrlDecoder().decode(record.attested())),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty site(PasskeySettings settings, byte[] challenge) {
        return ServerProperty.builder()
                .originPredicate(origin -> Origins.allow(settings, origin.toString()))
                .rpId(settings.relyingPartyId())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String bounded(String response) {
        if (response.length() > LONGEST) {
            throw new PasskeyRefused.Malformed();
        }
        return response;
    }

    /** Where something is missing in what strangers send, the library falls over it in one way or another. */
    private static PasskeyRefused malformed(RuntimeException unreadable) {
        LOG.debug("What came for an authenticator's answer cannot be read", unreadable);
        return unreadable instanceof PasskeyRefused refused ? refused : new PasskeyRefused.Malformed();
    }

    private static PasskeyRefused told(VerificationException wrong) {
        return switch (wrong) {
            case BadOriginException _, CrossOriginException _ -> new PasskeyRefused.OriginNotAllowed();
            case BadRpIdException _ -> new PasskeyRefused.RelyingPartyMismatch();
            case BadChallengeException _ -> new PasskeyRefused.ChallengeNotFound();
            case NotAllowedAlgorithmException _,
                    BadAttestationStatementException _,
                    UserNotVerifiedException _,
                    UserNotPresentException _ -> new PasskeyRefused.NotSupported();
            default -> new PasskeyRefused.Malformed();
        };
    }
}
