package dev.signet.application.token;

import static dev.signet.application.token.TokenFixture.NOON;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotatingKeys {

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
    void publishesBothKeysUntilTheOldOneVerifiesNoLonger() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);
        SigningKeyId old = fixture.keys.active(pool, SigningKeyUse.ID);
        SigningKeyId access = fixture.keys.active(pool, SigningKeyUse.ACCESS);

        assertThat(fixture.keys.retire(old, NOON, NOON.plusSeconds(60))).isTrue();
        SigningKeyId next = fixture.addKey(pool, SigningKeyUse.ID, SigningAlgorithm.ES256);

        assertThat(fixture.keys.active(pool, SigningKeyUse.ID)).isEqualTo(next);
        assertThat(kids(pool, 59)).containsExactlyInAnyOrder(old, next, access);
        assertThat(kids(pool, 60)).containsExactlyInAnyOrder(next, access);
    }

    @Test
    void destroysThePrivateHalfOfARetiredKey() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);
        SigningKeyId old = fixture.keys.active(pool, SigningKeyUse.ID);

        fixture.keys.retire(old, NOON, NOON.plusSeconds(60));

        assertThat(fixture.application
                        .jdbc()
                        .sql("select count(*) from vault.signing_key where kid = ? and sealed is null")
                        .param(old.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> fixture.keys.signing(old, pool, SigningKeyUse.ID))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void retiresAKeyOnce() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);
        SigningKeyId old = fixture.keys.active(pool, SigningKeyUse.ID);

        fixture.keys.retire(old, NOON, NOON.plusSeconds(60));

        assertThat(fixture.keys.retire(old, NOON, NOON.plusSeconds(600))).isFalse();
    }

    @Test
    void letsNoSecondKeySignForTheSameUse() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);

        assertThatThrownBy(() -> fixture.addKey(pool, SigningKeyUse.ID, SigningAlgorithm.ES256))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void changesNothingWhenTheTransactionFails() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);
        SigningKeyId old = fixture.keys.active(pool, SigningKeyUse.ID);

        fixture.application.transactions().executeWithoutResult(transaction -> {
            fixture.keys.retire(old, NOON, NOON.plusSeconds(60));
            transaction.setRollbackOnly();
        });

        assertThat(fixture.keys.active(pool, SigningKeyUse.ID)).isEqualTo(old);
        assertThat(fixture.keys.signing(old, pool, SigningKeyUse.ID).id()).isEqualTo(old);
    }

    @Test
    void keepsPrivateKeysSealed() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.RS256);

        byte[] sealed = fixture.application
                .jdbc()
                .sql("select sealed from vault.signing_key where pool = ? limit 1")
                .param(pool.value())
                .query(byte[].class)
                .single();

        // The object identifier that every PKCS#8 encoding of an RSA key holds.
        String rsaEncryption = new String(
                new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01},
                StandardCharsets.ISO_8859_1);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(rsaEncryption);
    }

    @Test
    void isKnownToEveryNode() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.EDDSA);
        TokenIssuer elsewhere = new TokenIssuer(fixture.newNode(), TokenFixture.ISSUER);

        String token = elsewhere.issue(fixture.request(pool)).accessToken();

        assertThat(fixture.verifier().verify(token, TokenUse.ACCESS, pool)).isNotNull();
    }

    @Test
    void publishesKeysInTheFormThatClientsRead() {
        assertThat(published(SigningAlgorithm.RS256))
                .allSatisfy(jwk -> assertThat(jwk).containsOnlyKeys("alg", "e", "kid", "kty", "n", "use"))
                .allSatisfy(jwk -> assertThat(jwk).contains(Map.entry("alg", "RS256"), Map.entry("use", "sig")));
        assertThat(published(SigningAlgorithm.ES256))
                .allSatisfy(jwk -> assertThat(jwk).containsOnlyKeys("alg", "crv", "kid", "kty", "use", "x", "y"));
        assertThat(published(SigningAlgorithm.EDDSA))
                .allSatisfy(jwk -> assertThat(jwk).containsOnlyKeys("alg", "crv", "kid", "kty", "use", "x"))
                .allSatisfy(jwk -> assertThat(jwk).contains(Map.entry("alg", "EdDSA"), Map.entry("crv", "Ed25519")));
    }

    @Test
    void tellsDiscoveringClientsWhatExistsAndNothingElse() {
        UserPoolId pool = fixture.pool(SigningAlgorithm.ES256);

        assertThat(DiscoveryDocument.of(TokenFixture.ISSUER, pool, fixture.keys.publicKeys(pool, NOON)))
                .isEqualTo(Map.ofEntries(
                        entry("issuer", "https://id.example/" + pool.value()),
                        entry("jwks_uri", "https://id.example/" + pool.value() + "/.well-known/jwks.json"),
                        entry("revocation_endpoint", "https://id.example/" + pool.value() + "/oauth2/revoke"),
                        entry(
                                "revocation_endpoint_auth_methods_supported",
                                List.of("client_secret_basic", "client_secret_post", "none")),
                        entry("introspection_endpoint", "https://id.example/" + pool.value() + "/oauth2/introspect"),
                        entry("introspection_endpoint_auth_methods_supported", List.of("client_secret_basic")),
                        entry("backchannel_logout_supported", true),
                        entry("backchannel_logout_session_supported", true),
                        entry("subject_types_supported", List.of("public")),
                        entry("id_token_signing_alg_values_supported", List.of("ES256"))));
    }

    private List<Map<String, Object>> published(SigningAlgorithm algorithm) {
        return fixture.keys.publicKeys(fixture.pool(algorithm), NOON).stream()
                .map(PublicSigningKey::jwk)
                .toList();
    }

    private List<SigningKeyId> kids(UserPoolId pool, int seconds) {
        return fixture.keys.publicKeys(pool, NOON.plusSeconds(seconds)).stream()
                .map(PublicSigningKey::id)
                .toList();
    }
}
