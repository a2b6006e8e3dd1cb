package dev.signet.application.token;

import static dev.signet.application.token.TokenFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.token.TokenRefused.TokenExpired;
import dev.signet.application.token.TokenRefused.TokenMalformed;
import dev.signet.application.token.TokenRefused.TokenNotYetValid;
import dev.signet.application.token.TokenRefused.TokenOfAnotherIssuer;
import dev.signet.application.token.TokenRefused.TokenOfAnotherUse;
import dev.signet.application.token.TokenRefused.TokenUntrusted;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgingTokens {

    private TokenFixture fixture;
    private UserPoolId pool;
    private IssuedTokens tokens;

    @BeforeAll
    void open() {
        fixture = new TokenFixture();
        pool = fixture.pool(SigningAlgorithm.ES256);
        tokens = fixture.tokens(pool);
    }

    @BeforeEach
    void atNoon() {
        fixture.now = NOON;
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void saysWhatAGenuineAccessTokenSays(SigningAlgorithm algorithm) {
        UserPoolId house = fixture.pool(algorithm);

        assertThat(fixture.verifier().verify(fixture.tokens(house).accessToken(), TokenUse.ACCESS, house))
                .isEqualTo(new VerifiedToken(
                        TokenUse.ACCESS,
                        house,
                        fixture.keys.active(house, SigningKeyUse.ACCESS),
                        TokenFixture.CLIENT,
                        TokenFixture.ALICE,
                        TokenFixture.SESSION,
                        TokenFixture.ACCESS,
                        "alice",
                        Set.of(TokenRequest.OWN_ACCOUNT),
                        NOON.minusSeconds(600),
                        NOON,
                        NOON.plusSeconds(3600)));
    }

    @Test
    void saysWhatAGenuineIdTokenSays() {
        VerifiedToken token = fixture.verifier().verify(tokens.idToken(), TokenUse.ID);

        assertThat(token.client()).isEqualTo(TokenFixture.CLIENT);
        assertThat(token.token()).isEqualTo(TokenFixture.ID);
        assertThat(token.scopes()).isEmpty();
    }

    @Test
    void refusesAnIdTokenWhereAnAccessTokenIsDueAndTheReverse() {
        assertRefused(tokens.idToken(), TokenUse.ACCESS, TokenOfAnotherUse.class, "token.wrong_use");
        assertRefused(tokens.accessToken(), TokenUse.ID, TokenOfAnotherUse.class, "token.wrong_use");
    }

    @Test
    void refusesAnAccessTokenSignedByTheKeyOfTheOtherUse() throws Exception {
        SigningKeyId idKey = fixture.keys.active(pool, SigningKeyUse.ID);
        byte[] claims = payload(tokens.accessToken()).getBytes(StandardCharsets.UTF_8);

        assertRefused(
                fixture.keys.signing(idKey, pool, SigningKeyUse.ID).sign(claims),
                TokenUse.ACCESS,
                TokenOfAnotherUse.class,
                "token.wrong_use");
    }

    @Test
    void refusesATokenThatNobodySigned() {
        String header = base64("{\"kid\":\"" + accessKey().value() + "\",\"alg\":\"none\"}");
        String claims = tokens.accessToken().split("\\.")[1];

        assertRefused(header + "." + claims + ".", TokenUse.ACCESS, TokenMalformed.class, "token.malformed");
        assertRefused(header + "." + claims + ".AAAA", TokenUse.ACCESS, TokenMalformed.class, "token.malformed");
    }

    @Test
    void refusesAPublicKeyUsedAsASharedSecret() throws Exception {
        byte[] published = fixture.keys.publicKeys(pool, NOON).getFirst().key().getEncoded();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(accessKey().value())
                        .build(),
                SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet());
        forged.sign(new MACSigner(published));

        assertRefused(forged.serialize(), TokenUse.ACCESS, TokenUntrusted.class, "token.untrusted");
    }

    @Test
    void refusesAForeignKeyUnderOurKid() throws Exception {
        KeyPair foreign = Algorithm.ES256.newKeys(fixture.crypto);
        String forged = new SigningKey(accessKey(), Algorithm.ES256, foreign.getPrivate(), fixture.crypto)
                .sign(payload(tokens.accessToken()).getBytes(StandardCharsets.UTF_8));

        assertRefused(forged, TokenUse.ACCESS, TokenUntrusted.class, "token.untrusted");
    }

    @Test
    void refusesAForeignKeyThatTheHeaderBringsAlong() throws Exception {
        String header = base64("{\"kid\":\"" + accessKey().value()
                + "\",\"alg\":\"ES256\",\"jku\":\"https://evil.example/jwks.json\"}");
        String[] parts = tokens.accessToken().split("\\.");

        assertRefused(
                header + "." + parts[1] + "." + parts[2], TokenUse.ACCESS, TokenMalformed.class, "token.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_00000000000000000000000000000009", "1", "../../etc/passwd", "' or true --"})
    void refusesAKidThatNobodyHas(String kid) {
        String header = base64("{\"kid\":\"" + kid + "\",\"alg\":\"ES256\"}");
        String[] parts = tokens.accessToken().split("\\.");

        assertRefused(
                header + "." + parts[1] + "." + parts[2], TokenUse.ACCESS, TokenUntrusted.class, "token.untrusted");
    }

    @Test
    void refusesAnotherPoolsTokenAndOneThatClaimsAnotherPool() throws Exception {
        UserPoolId other = fixture.pool(SigningAlgorithm.ES256);
        assertThatThrownBy(() -> fixture.verifier().verify(tokens.accessToken(), TokenUse.ACCESS, other))
                .isInstanceOf(TokenOfAnotherIssuer.class);

        String claims = payload(tokens.accessToken()).replace(pool.value(), other.value());
        assertRefused(
                fixture.signedAsAccess(pool, claims),
                TokenUse.ACCESS,
                TokenOfAnotherIssuer.class,
                "token.wrong_issuer");
    }

    @Test
    void refusesATokenOfAnotherAddress() {
        TokenIssuer elsewhere = new TokenIssuer(fixture.keys, new Issuer(URI.create("https://id.example.org")));

        assertRefused(
                elsewhere.issue(fixture.request(pool)).accessToken(),
                TokenUse.ACCESS,
                TokenOfAnotherIssuer.class,
                "token.wrong_issuer");
    }

    @Test
    void refusesATokenWhoseTimeIsOver() {
        fixture.now = NOON.plus(Duration.ofHours(1)).plus(TokenVerifier.SKEW);

        assertRefused(tokens.accessToken(), TokenUse.ACCESS, TokenExpired.class, "token.expired");

        fixture.now = fixture.now.minusMillis(1);
        assertThat(fixture.verifier().verify(tokens.accessToken(), TokenUse.ACCESS))
                .isNotNull();
    }

    @Test
    void refusesATokenFromTheFuture() {
        fixture.now = NOON.minus(TokenVerifier.SKEW).minusMillis(1);

        assertRefused(tokens.accessToken(), TokenUse.ACCESS, TokenNotYetValid.class, "token.not_yet_valid");

        fixture.now = fixture.now.plusMillis(1);
        assertThat(fixture.verifier().verify(tokens.accessToken(), TokenUse.ACCESS))
                .isNotNull();
    }

    @Test
    void refusesAnyChangedLetter() {
        String token = tokens.accessToken();
        // A node of its own: what it does not know for a while, the other tests need not suffer.
        TokenVerifier verifier = new TokenVerifier(fixture.newNode(), TokenFixture.ISSUER, fixture.crypto, () -> NOON);
        assertThat(verifier.verify(token, TokenUse.ACCESS)).isNotNull();
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, i) + changed + token.substring(i + 1);
            assertThatThrownBy(() -> verifier.verify(tampered, TokenUse.ACCESS))
                    .as("letter %d", i)
                    .isInstanceOf(TokenRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", " ", "\n", ".", "!", ".e30", "A", "\0"})
    void refusesGarbageAtTheEnd(String garbage) {
        assertThatThrownBy(() -> fixture.verifier().verify(tokens.accessToken() + garbage, TokenUse.ACCESS))
                .isInstanceOf(TokenRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "e30.e30.e30", "bm90IGpzb24.e30.AAAA", "W10.e30.AAAA"})
    void refusesWhatIsNoToken(String garbage) {
        assertRefused(garbage, TokenUse.ACCESS, TokenMalformed.class, "token.malformed");
    }

    @Test
    void refusesAnOverlongToken() {
        assertRefused("a".repeat(1 << 20), TokenUse.ACCESS, TokenMalformed.class, "token.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "client_id", "origin_jti", "jti", "exp", "iat", "auth_time", "username", "scope"})
    void refusesATokenWithoutOneOfItsClaims(String claim) throws Exception {
        var claims = SignedJWT.parse(tokens.accessToken()).getPayload().toJSONObject();
        claims.remove(claim);

        assertRefused(
                fixture.signedAsAccess(pool, new Payload(claims).toString()),
                TokenUse.ACCESS,
                TokenMalformed.class,
                "token.malformed");
    }

    @Test
    void refusesASignatureOfNothingButZeros() {
        String token = tokens.accessToken();
        String zeros = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);

        assertRefused(
                token.substring(0, token.lastIndexOf('.') + 1) + zeros,
                TokenUse.ACCESS,
                TokenUntrusted.class,
                "token.untrusted");
    }

    @Test
    void acceptsATokenOfARetiredKeyUntilItsOverlapEnds() {
        UserPoolId house = fixture.pool(SigningAlgorithm.ES256);
        String token = fixture.tokens(house).accessToken();
        SigningKeyId old = fixture.keys.active(house, SigningKeyUse.ACCESS);
        fixture.keys.retire(old, NOON, NOON.plusSeconds(60));
        fixture.addKey(house, SigningKeyUse.ACCESS, SigningAlgorithm.ES256);

        fixture.now = NOON.plusSeconds(59);
        assertThat(fixture.verifier().verify(token, TokenUse.ACCESS)).isNotNull();

        fixture.now = NOON.plusSeconds(60);
        assertRefused(token, TokenUse.ACCESS, TokenUntrusted.class, "token.untrusted");
    }

    private SigningKeyId accessKey() {
        return fixture.keys.active(pool, SigningKeyUse.ACCESS);
    }

    private void assertRefused(String jwt, TokenUse expected, Class<? extends TokenRefused> refusal, String id) {
        assertThatThrownBy(() -> fixture.verifier().verify(jwt, expected))
                .isInstanceOfSatisfying(
                        refusal, refused -> assertThat(refused.id()).isEqualTo(id));
    }

    private static String payload(String jwt) throws Exception {
        return SignedJWT.parse(jwt).getPayload().toString();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
