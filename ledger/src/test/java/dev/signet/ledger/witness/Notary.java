package dev.signet.ledger.witness;

import dev.signet.ledger.witness.Outside.Answer;
import dev.signet.ledger.witness.Outside.Asked;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority (RFC 3161) with an authority above it that vouches for it. */
final class Notary {

    static final String POLICY = "1.3.6.1.4.1.99999.1";
    static final Instant NOW = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

    private final KeyPair rootKey = keys();
    private final KeyPair key = keys();
    private final X509Certificate root;
    private final X509Certificate certificate;
    private final UnaryOperator<TimeStampRequest> misheard;
    private BigInteger serial = BigInteger.ONE;

    /** One that may stamp time. */
    Notary() {
        this(KeyPurposeId.id_kp_timeStamping, request -> request);
    }

    /** One whose certificate is for a purpose, and that takes each request for another. */
    Notary(KeyPurposeId purpose, UnaryOperator<TimeStampRequest> misheard) {
        this.misheard = misheard;
        try {
            root = certificate("CN=Root", "CN=Root", rootKey, true, purpose);
            certificate = certificate("CN=Root", "CN=Notary", key, false, purpose);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its tokens are checked by. */
    TimeStamps stamps() {
        return new TimeStamps(List.of(root));
    }

    X509Certificate root() {
        return root;
    }

    Answer answer(Asked asked) {
        try {
            TimeStampRequest request = misheard.apply(new TimeStampRequest(asked.body()));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier(POLICY));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            serial = serial.add(BigInteger.ONE);
            byte[] response = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
                    .generate(request, serial, Date.from(NOW))
                    .getEncoded();
            return Answer.of(200, response);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(
            String issuer, String subject, KeyPair of, boolean authority, KeyPurposeId purpose) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(authority ? 1 : 2),
                Date.from(NOW.minus(Duration.ofDays(1))),
                Date.from(NOW.plus(Duration.ofDays(365))),
                new X500Name(subject),
                of.getPublic());
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
        } else {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(rootKey.getPrivate());
        X509CertificateHolder holder = builder.build(signer);
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
