package dev.signet.ledger.witness;

import dev.signet.ledger.proof.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Checks time-stamp tokens (RFC 3161): what they are over, that their signer may stamp time and nothing else, and that
 * somebody who is trusted vouches for the signer.
 */
public final class TimeStamps {

    private final Set<TrustAnchor> trusted;

    /** @param certificates those that are trusted: of authorities, or of whoever vouches for them */
    public TimeStamps(Collection<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a time stamp proves nothing where no certificate is trusted");
        }
        this.trusted = certificates.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
    }

    /**
     * Tokens that the certificates in a PEM file vouch for.
     *
     * @throws IllegalArgumentException where it holds none
     */
    public static TimeStamps trusting(byte[] pem) {
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .forEach(certificate -> certificates.add((X509Certificate) certificate));
            return new TimeStamps(certificates);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("these are no certificates: " + e.getMessage(), e);
        }
    }

    /**
     * At what time a token says that some content was there.
     *
     * @throws IOException where it says nothing of this content, or is not to be trusted
     */
    public Instant time(byte[] token, byte[] content) throws IOException {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
            requireImprint(stamp, content);
            X509CertificateHolder signer = signer(stamp);
            // Signature, its bond to the certificate, validity at the time, and the purpose, which has to be critical
            // and
            // the only one (RFC 3161 §2.3).
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            requireTrust(stamp, signer);
            return stamp.getTimeStampInfo().getGenTime().toInstant();
        } catch (TSPException | CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("the time stamp is not to be trusted: " + e.getMessage(), e);
        }
    }

    private static void requireImprint(TimeStampToken stamp, byte[] content) throws IOException {
        boolean ofContent = stamp.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                && Arrays.equals(
                        stamp.getTimeStampInfo().getMessageImprintDigest(),
                        Digest.over(content).bytes());
        if (!ofContent) {
            throw new IOException("the time stamp is of something else");
        }
    }

    @SuppressWarnings("unchecked") // Bouncy Castle selects by a raw type
    private static X509CertificateHolder signer(TimeStampToken stamp) throws IOException {
        Collection<X509CertificateHolder> signers = stamp.getCertificates().getMatches(stamp.getSID());
        return signers.stream()
                .findFirst()
                .orElseThrow(() -> new IOException("the time stamp comes without the certificate of its signer"));
    }

    /** Revocation is not asked for: a token is checked years later, when nobody answers any more. */
    private void requireTrust(TimeStampToken stamp, X509CertificateHolder signer)
            throws GeneralSecurityException, IOException {
        List<X509Certificate> along = new ArrayList<>();
        for (X509CertificateHolder holder : stamp.getCertificates().getMatches(null)) {
            along.add(certificate(holder));
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate(signer));
        PKIXBuilderParameters path = new PKIXBuilderParameters(trusted, target);
        path.setRevocationEnabled(false);
        path.setDate(Date.from(stamp.getTimeStampInfo().getGenTime().toInstant()));
        path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(along)));
        CertPathBuilder.getInstance("PKIX").build(path);
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws GeneralSecurityException, IOException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }
}
