package dev.signet.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EitherProvider {

    private static final byte[] CLAIMS = "{\"sub\":\"alice\"}".getBytes(StandardCharsets.UTF_8);
    private static final SigningKeyId KID = SigningKeyId.of(new UUID(7, 7));

    private final List<CryptoProvider> providers = List.of(CryptoProvider.detect(), CryptoProvider.jdk());

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void verifiesWhatEitherSignedWithKeysThatEitherMade(SigningAlgorithm name) throws GeneralSecurityException {
        Algorithm algorithm = Algorithm.of(name);
        for (CryptoProvider maker : providers) {
            KeyPair keys = algorithm.newKeys(maker);
            for (CryptoProvider signer : providers) {
                CompactJwt token = CompactJwt.parse(signed(algorithm, keys, signer));
                for (CryptoProvider verifier : providers) {
                    assertThat(verifies(algorithm, keys, verifier, token))
                            .as("%s made, %s signed, %s verifies", maker.name(), signer.name(), verifier.name())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SigningAlgorithm.class,
            names = {"RS256", "EDDSA"})
    void signsToTheSameLetterWhereTheAlgorithmLeavesNoChoice(SigningAlgorithm name) throws GeneralSecurityException {
        Algorithm algorithm = Algorithm.of(name);
        KeyPair keys = algorithm.newKeys(CryptoProvider.jdk());

        assertThat(signed(algorithm, keys, providers.getFirst()))
                .isEqualTo(signed(algorithm, keys, providers.getLast()));
    }

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void publishesTheSameKey(SigningAlgorithm name) throws GeneralSecurityException {
        Algorithm algorithm = Algorithm.of(name);
        KeyPair keys = algorithm.newKeys(providers.getFirst());

        assertThat(algorithm
                        .jwk(publicKey(algorithm, keys, providers.getFirst()), "k")
                        .toJSONObject())
                .isEqualTo(algorithm
                        .jwk(publicKey(algorithm, keys, CryptoProvider.jdk()), "k")
                        .toJSONObject());
    }

    @Test
    void saysWhichOneItIs() {
        assertThat(CryptoProvider.jdk().name()).isEqualTo("JDK");
        assertThat(CryptoProvider.detect().name()).matches("JDK|AmazonCorrettoCryptoProvider .+");
    }

    private static String signed(Algorithm algorithm, KeyPair keys, CryptoProvider crypto)
            throws GeneralSecurityException {
        PrivateKey key = crypto.keyFactory(algorithm.keys)
                .generatePrivate(new PKCS8EncodedKeySpec(keys.getPrivate().getEncoded()));
        return new SigningKey(KID, algorithm, key, crypto).sign(CLAIMS);
    }

    private static boolean verifies(Algorithm algorithm, KeyPair keys, CryptoProvider crypto, CompactJwt token)
            throws GeneralSecurityException {
        Signature signature = crypto.signature(algorithm.signature);
        signature.initVerify(publicKey(algorithm, keys, crypto));
        signature.update(token.signed());
        return signature.verify(token.signature());
    }

    private static PublicKey publicKey(Algorithm algorithm, KeyPair keys, CryptoProvider crypto)
            throws GeneralSecurityException {
        return crypto.keyFactory(algorithm.keys)
                .generatePublic(new X509EncodedKeySpec(keys.getPublic().getEncoded()));
    }
}
