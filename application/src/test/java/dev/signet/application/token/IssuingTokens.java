package dev.signet.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuingTokens {

    private TokenFixture fixture;

    @BeforeAll
    void open() {
        fixture = new TokenFixture();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void givesTheAccessTokenCognitosClaims() throws Exception {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);

        SignedJWT token = SignedJWT.parse(fixture.tokens(pool).accessToken());

        assertThat(token.getPayload().toJSONObject())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("sub", "00000000-0000-0003-0000-000000000003"),
                        Map.entry("iss", "https://id.example/" + pool.value()),
                        Map.entry("client_id", TokenFixture.CLIENT.value()),
                        Map.entry("origin_jti", "00000000-0000-0004-0000-000000000004"),
                        Map.entry("event_id", "00000000-0000-0004-0000-000000000004"),
                        Map.entry("token_use", "access"),
                        Map.entry("scope", "aws.cognito.signin.user.admin"),
                        Map.entry("auth_time", TokenFixture.NOON.getEpochSecond() - 600),
                        Map.entry("exp", TokenFixture.NOON.getEpochSecond() + 3600),
                        Map.entry("iat", TokenFixture.NOON.getEpochSecond()),
                        Map.entry("jti", "00000000-0000-0005-0000-000000000005"),
                        Map.entry("username", "alice")));
    }

    @Test
    void givesTheIdTokenCognitosClaimsAndNoAttributeThePlaceOfOne() throws Exception {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);

        SignedJWT token = SignedJWT.parse(fixture.tokens(pool).idToken());

        assertThat(token.getPayload().toJSONObject())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("sub", "00000000-0000-0003-0000-000000000003"),
                        Map.entry("iss", "https://id.example/" + pool.value()),
                        Map.entry("aud", TokenFixture.CLIENT.value()),
                        Map.entry("origin_jti", "00000000-0000-0004-0000-000000000004"),
                        Map.entry("sid", "00000000-0000-0004-0000-000000000004"),
                        Map.entry("event_id", "00000000-0000-0004-0000-000000000004"),
                        Map.entry("token_use", "id"),
                        Map.entry("auth_time", TokenFixture.NOON.getEpochSecond() - 600),
                        Map.entry("exp", TokenFixture.NOON.getEpochSecond() + 3600),
                        Map.entry("iat", TokenFixture.NOON.getEpochSecond()),
                        Map.entry("jti", "00000000-0000-0006-0000-000000000006"),
                        Map.entry("cognito:username", "alice"),
                        Map.entry("email", "alice@example.com"),
                        Map.entry("email_verified", true),
                        Map.entry("custom:plan", "7"),
                        Map.entry("address", Map.of("formatted", "1 Main St"))));
    }

    /** Attributes and groups are a trigger's to change; everything else says who, for whom, how long and of which session. */
    @Test
    void letsNobodyChangeWhatSignetSaysOfATokenItself() throws Exception {
        TokenRequest request = fixture.request(fixture.pool(SigningAlgorithm.ES256));
        String issuer = "https://id.example/pool";
        JsonMapper json = JsonMapper.builder().build();
        JsonNode access = json.readTree(Claims.ofAccessToken(request, issuer));
        JsonNode id = json.readTree(Claims.ofIdToken(request, issuer));
        Set<String> all = new HashSet<>(access.propertyNames());
        all.addAll(id.propertyNames());
        all.addAll(List.of("device_key", "status", "nonce", "at_hash"));
        Map<String, JsonNode> forged = new HashMap<>();
        all.forEach(name -> forged.put(name, json.readTree("\"forged\"")));
        TokenChanges.Claims adding = new TokenChanges.Claims(forged, Set.of());
        TokenChanges.Claims removing = new TokenChanges.Claims(Map.of(), all);
        Set<String> theirs = Set.of("email", "email_verified", "custom:plan", "address");

        for (TokenChanges.Claims claims : List.of(adding, removing)) {
            TokenChanges changes = new TokenChanges(claims, claims, List.of(), List.of(), null);
            assertThat(fixed(json.readTree(changes.inAccessToken(Claims.ofAccessToken(request, issuer))), theirs))
                    .isEqualTo(fixed(access, theirs));
            assertThat(fixed(json.readTree(changes.inIdToken(Claims.ofIdToken(request, issuer))), theirs))
                    .isEqualTo(fixed(id, theirs));
        }
    }

    private static JsonNode fixed(JsonNode token, Set<String> without) {
        return ((ObjectNode) token.deepCopy()).remove(without);
    }

    @Test
    void namesTheKeyAndTheAlgorithmInTheHeaderAndNothingElse() throws Exception {
        UserPoolId pool = fixture.pool(SigningAlgorithm.EDDSA);
        IssuedTokens tokens = fixture.tokens(pool);

        assertThat(SignedJWT.parse(tokens.accessToken()).getHeader().toJSONObject())
                .isEqualTo(Map.of(
                        "kid", fixture.keys.active(pool, SigningKeyUse.ACCESS).value(), "alg", "EdDSA"));
        assertThat(SignedJWT.parse(tokens.idToken()).getHeader().toJSONObject())
                .isEqualTo(Map.of(
                        "kid", fixture.keys.active(pool, SigningKeyUse.ID).value(), "alg", "EdDSA"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SigningAlgorithm.class,
            names = {"RS256", "ES256"})
    void letsAnybodyVerifyThemWithThePublishedKeys(SigningAlgorithm algorithm) throws Exception {
        UserPoolId pool = fixture.pool(algorithm);
        IssuedTokens tokens = fixture.tokens(pool);
        JWKSet published = JWKSet.parse(JwkSetDocument.of(fixture.keys.publicKeys(pool, TokenFixture.NOON)));

        for (String jwt : List.of(tokens.accessToken(), tokens.idToken())) {
            SignedJWT token = SignedJWT.parse(jwt);
            JWK key = published.getKeyByKeyId(token.getHeader().getKeyID());
            assertThat(token.verify(verifier(key))).isTrue();
        }
    }

    @Test
    void takesTheSuccessorOfAKeyThatWasRetiredMeanwhile() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);
        TokenRequest request = fixture.request(pool);
        fixture.keys.retire(request.accessKey(), TokenFixture.NOON, TokenFixture.NOON.plusSeconds(60));
        fixture.addKey(pool, SigningKeyUse.ACCESS, SigningAlgorithm.ES256);

        String token = fixture.issuer().issue(request).accessToken();

        assertThat(fixture.verifier().verify(token, TokenUse.ACCESS).user()).isEqualTo(TokenFixture.ALICE);
    }

    @Test
    void showsNeitherTokensNorPersonalDataInALog() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);
        IssuedTokens tokens = fixture.tokens(pool);

        assertThat(tokens.toString()).doesNotContain("eyJ");
        assertThat(fixture.request(pool).toString()).doesNotContain("alice");
        assertThat(fixture.verifier()
                        .verify(tokens.accessToken(), TokenUse.ACCESS)
                        .toString())
                .doesNotContain("alice");
    }

    private static JWSVerifier verifier(JWK key) throws Exception {
        return switch (key.getKeyType().getValue()) {
            case "RSA" -> new RSASSAVerifier(key.toRSAKey());
            case "EC" -> new ECDSAVerifier(key.toECKey());
            default -> throw new IllegalArgumentException(key.getKeyType().getValue());
        };
    }
}
