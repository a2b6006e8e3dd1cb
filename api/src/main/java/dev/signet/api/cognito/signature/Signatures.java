package dev.signet.api.cognito.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.accesskey.AccessKeys;
import dev.signet.application.accesskey.AccessKeys.Signer;
import dev.signet.application.operator.Administrator;
import dev.signet.domain.operator.AccessKeyId;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Verifies signatures against the access keys of operators. */
@Component
class Signatures {

    private static final String AUTHORIZATION = "authorization";
    private static final List<String> MUST_BE_SIGNED = List.of("host", "x-amz-target");

    private final AccessKeys keys;
    private final Clock clock;

    Signatures(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The operator who signed.
     *
     * @param service the service that the signature must be for
     */
    Administrator require(SignedRequest request, String service) {
        Claim claim = claim(request);
        if (!claim.scope().service().equals(service)) {
            throw CognitoError.INVALID_SIGNATURE.because(
                    "Credential should be scoped to correct service: '" + service + "'.");
        }
        requireWhole(request, claim);
        Validity.require(claim, clock.instant());
        Signer signer = signer(claim.key());
        String expected =
                Hmac.signature(signer.secret(), claim.scope(), claim.time(), request.canonical(claim.headers()));
        if (!MessageDigest.isEqual(
                expected.getBytes(US_ASCII), claim.signature().getBytes(US_ASCII))) {
            throw CognitoError.INVALID_SIGNATURE.because("The request signature we calculated does not match the"
                    + " signature you provided. Check your AWS Secret Access Key and signing method. Consult the service"
                    + " documentation for details.");
        }
        return signer.administrator();
    }

    private static Claim claim(SignedRequest request) {
        List<String> authorization = request.headers().getOrDefault(AUTHORIZATION, List.of());
        if (authorization.size() > 1) {
            throw Claim.incomplete("Send one Authorization header.");
        }
        if (!authorization.isEmpty()) {
            List<String> times = request.headers().getOrDefault("x-amz-date", List.of());
            return Claim.inHeader(authorization.getFirst(), times.size() == 1 ? times.getFirst() : null);
        }
        if (request.parameters().containsKey("X-Amz-Algorithm")) {
            return Claim.inQuery(request.parameters());
        }
        throw CognitoError.MISSING_AUTHENTICATION_TOKEN.because("Missing Authentication Token");
    }

    /** What is not signed could be another's: which operation is called, and where. */
    private static void requireWhole(SignedRequest request, Claim claim) {
        for (String name : MUST_BE_SIGNED) {
            if (!claim.headers().contains(name)) {
                throw Claim.incomplete("'" + name + "' must be a signed header.");
            }
        }
        if (claim.lifetime() == null && !claim.headers().contains("x-amz-date")) {
            throw Claim.incomplete("'x-amz-date' must be a signed header.");
        }
        if (request.headers().containsKey("x-amz-security-token")
                || request.parameters().containsKey("X-Amz-Security-Token")) {
            throw unknown(); // Signet issues no temporary keys to operators
        }
    }

    private Signer signer(String key) {
        try {
            return keys.find(new AccessKeyId(key)).orElseThrow(Signatures::unknown);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return CognitoError.UNRECOGNIZED_CLIENT.because("The security token included in the request is invalid.");
    }
}
