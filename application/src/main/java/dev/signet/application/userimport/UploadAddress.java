package dev.signet.application.userimport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.signet.domain.userimport.ImportId;
import dev.signet.ledger.vault.KeyedHash;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Signs and checks the address that takes the file of one import, once and for a quarter of an hour (as Cognito's). */
@Component
public class UploadAddress {

    /** How long it takes a file. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final KeyedHash hash;

    UploadAddress(KeyedHash hash) {
        this.hash = hash;
    }

    /** The path and query, to be put behind the node's public URL. */
    public String of(ImportId job, Instant until) {
        long expires = until.getEpochSecond();
        return "/v1/imports/" + job.value() + "/file?expires=" + expires + "&signature=" + signature(job, expires);
    }

    boolean isGood(ImportId job, long expires, String signature, Instant now) {
        return MessageDigest.isEqual(signature(job, expires).getBytes(US_ASCII), signature.getBytes(US_ASCII))
                && now.getEpochSecond() < expires;
    }

    private String signature(ImportId job, long expires) {
        return hash.textOf(job.value(), "upload", Long.toString(expires));
    }
}
