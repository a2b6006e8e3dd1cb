package dev.signet.api.wiring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key comes from that wraps all others. Whoever has the database without it reads no personal data and no
 * secret; whoever loses it has lost both.
 *
 * @param kek the key itself, base64 of 32 bytes ({@code SIGNET_KEK}); wins over the file
 * @param kekFile a file that is made at the first start ({@code SIGNET_KEK_FILE}); keep it on another backup schedule
 *     than the database
 */
@ConfigurationProperties("signet")
record VaultSettings(
        @Nullable String kek,
        @DefaultValue("data/signet.kek") Path kekFile) {

    /** Never the key. */
    @Override
    public String toString() {
        return "VaultSettings[kekFile=" + kekFile + "]";
    }
}
