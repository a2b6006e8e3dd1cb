package dev.signet.application.token;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose arithmetic signs and verifies tokens: the Amazon Corretto Crypto Provider where its native library loads and
 * passes its own tests (RS256 four times, ES256 eight times as fast), the JDK's providers elsewhere. It is asked by name
 * and never installed, so that TLS and everything else in the process stay as they were.
 */
final class CryptoProvider {

    private static final Logger LOG = LoggerFactory.getLogger(CryptoProvider.class);

    private final @Nullable Provider provider;

    private CryptoProvider(@Nullable Provider provider) {
        this.provider = provider;
    }

    /** The fastest provider that works here. */
    public static CryptoProvider detect() {
        try {
            AmazonCorrettoCryptoProvider corretto = AmazonCorrettoCryptoProvider.INSTANCE;
            if (corretto.getLoadingError() == null && corretto.runSelfTests() == SelfTestStatus.PASSED) {
                return new CryptoProvider(corretto);
            }
            LOG.info(
                    "Tokens are signed by the JDK's own provider: Corretto's did not load", corretto.getLoadingError());
        } catch (LinkageError absent) {
            LOG.info("Tokens are signed by the JDK's own provider: Corretto's is not there ({})", absent.toString());
        }
        return jdk();
    }

    /** The JDK's own providers. */
    public static CryptoProvider jdk() {
        return new CryptoProvider(null);
    }

    /** Which provider is in use, for logs and health. */
    public String name() {
        return provider == null ? "JDK" : provider.getName() + " " + provider.getVersionStr();
    }

    Signature signature(String algorithm) {
        try {
            return has("Signature", algorithm)
                    ? Signature.getInstance(algorithm, provider)
                    : Signature.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw missing(algorithm, e);
        }
    }

    KeyFactory keyFactory(String algorithm) {
        try {
            return has("KeyFactory", algorithm)
                    ? KeyFactory.getInstance(algorithm, provider)
                    : KeyFactory.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw missing(algorithm, e);
        }
    }

    KeyPairGenerator keyPairGenerator(String algorithm) {
        try {
            return has("KeyPairGenerator", algorithm)
                    ? KeyPairGenerator.getInstance(algorithm, provider)
                    : KeyPairGenerator.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw missing(algorithm, e);
        }
    }

    private boolean has(String service, String algorithm) {
        return provider != null && provider.getService(service, algorithm) != null;
    }

    private static IllegalStateException missing(String algorithm, GeneralSecurityException cause) {
        return new IllegalStateException(algorithm + " is missing from this JDK", cause);
    }
}
