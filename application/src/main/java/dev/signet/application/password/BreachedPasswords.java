package dev.signet.application.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.password.PasswordRefused.PasswordBreached;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that are known from breaches, as a directory of ranges in the form of Have I Been Pwned: of the SHA-1 of a
 * password, in upper-case hexadecimal digits, the first five name the file ({@code 21BD1} or {@code 21BD1.txt}) and the
 * others stand in it, as {@code SUFFIX:COUNT}. No password, and nothing of one, leaves the node.
 */
@Component
public class BreachedPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(BreachedPasswords.class);
    private static final int PREFIX = 5;

    private final @Nullable Path ranges;

    BreachedPasswords(@Value("${signet.risk.breached-passwords:}") String ranges) {
        this.ranges = ranges.isBlank() ? null : Path.of(ranges);
        if (this.ranges != null && !Files.isDirectory(this.ranges)) {
            throw new IllegalArgumentException("signet.risk.breached-passwords must be a directory: " + ranges);
        }
    }

    /** How often a password was seen in breaches; nothing where that cannot be told. */
    public OptionalInt timesSeen(String password) {
        if (ranges == null) {
            return OptionalInt.empty();
        }
        String hash = HexFormat.of().withUpperCase().formatHex(sha1(password));
        try {
            return OptionalInt.of(count(ranges, hash.substring(0, PREFIX), hash.substring(PREFIX)));
        } catch (NoSuchFileException incomplete) {
            return OptionalInt.empty();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The list of breached passwords cannot be read", unreadable);
            return OptionalInt.empty();
        }
    }

    /**
     * Lets a new password through, unless the pool or the client refuses those that are known from breaches and this is
     * one.
     *
     * @param own the client's policy; absent for the pool's
     * @param field where the caller sent it
     * @throws PasswordBreached where it is refused
     */
    public void require(
            CredentialUse use, RiskSettings settings, @Nullable RiskPolicy own, String password, String field) {
        RiskPolicy policy = own == null ? settings.policy() : own;
        if (settings.mode() == RiskMode.ENFORCED
                && policy.blocksCompromised()
                && policy.looksAt(use)
                && timesSeen(password).orElse(0) > 0) {
            throw new PasswordBreached(field);
        }
    }

    private static int count(Path ranges, String prefix, String suffix) throws IOException {
        Path plain = ranges.resolve(prefix);
        try (Stream<String> lines = Files.lines(Files.exists(plain) ? plain : ranges.resolve(prefix + ".txt"))) {
            return lines.filter(line -> line.regionMatches(true, 0, suffix, 0, suffix.length())
                            && line.startsWith(":", suffix.length()))
                    .mapToInt(line -> (int) Math.min(
                            Integer.MAX_VALUE,
                            Long.parseLong(line.substring(suffix.length() + 1).strip())))
                    .findFirst()
                    .orElse(0);
        } catch (NumberFormatException foreign) {
            throw new IOException("a line of the range " + prefix + " has no count", foreign);
        }
    }

    private static byte[] sha1(String password) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(password.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
