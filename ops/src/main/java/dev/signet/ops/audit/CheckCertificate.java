package dev.signet.ops.audit;

import dev.signet.ledger.erasure.ErasureCertificate;
import dev.signet.ledger.erasure.ErasureStatement;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./signet audit certificate}: an erasure certificate, a key, no server and no database. */
@Command(
        name = "certificate",
        description = "Check an erasure certificate with nothing but the file and the ledger's key.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the ledger has certified exactly this",
            "1:the certificate is not what the ledger signed",
            "2:nothing can be said: no certificate, or no key"
        })
final class CheckCertificate implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The certificate, as the server handed it out.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private final TrustedKey key = new TrustedKey();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        VerifierKey trusted = key.read();
        CertificateFile said = CertificateFile.read(TextOrFile.bytes(file));
        Optional<String> fault;
        try {
            ErasureCertificate certificate = said.certificate();
            fault = foreign(certificate, trusted).or(() -> certificate.fault(trusted));
            if (fault.isEmpty()) {
                out.println(sentence(certificate.statement()));
            }
        } catch (IllegalArgumentException e) {
            fault = Optional.of("The certificate is not as it was written: " + e.getMessage() + ".");
        }
        fault.ifPresent(out::println);
        out.flush();
        return Audit.status(fault.isPresent() ? 1 : 0);
    }

    private static Optional<String> foreign(ErasureCertificate certificate, VerifierKey key) {
        String ledger = Origin.parse(key.name()).ledger();
        String said = certificate.statement().checkpoint().origin().ledger();
        return ledger.equals(said)
                ? Optional.empty()
                : Optional.of(
                        "The certificate is of the ledger %s, and the key is that of %s.".formatted(said, ledger));
    }

    private static String sentence(ErasureStatement statement) {
        int events = statement.unreadable().size();
        return ("The ledger %s certifies: the person whose erasure stands at position %d (leaf %d of %s) was erased at %s,"
                        + " reason %s, and %d event%s sealed for that person can no longer be read; the erasure stands in"
                        + " the tree under the checkpoint of %d leaves with root %s.")
                .formatted(
                        statement.checkpoint().origin().ledger(),
                        statement.erasure().position(),
                        statement.erasure().index(),
                        statement.checkpoint().origin(),
                        statement.at(),
                        statement.reason(),
                        events,
                        events == 1 ? "" : "s",
                        statement.checkpoint().size(),
                        statement.checkpoint().root());
    }
}
