package dev.signet.application.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes Signet's mail.
 *
 * @param host its name; without one no mail is sent and every message shows as failed
 * @param port its port
 * @param username for authentication; none is tried without
 * @param password for authentication
 * @param encryption how the connection is protected
 * @param from the sender of every mail
 * @param timeout for the connection and for each answer
 */
@ConfigurationProperties("signet.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("Signet <no-reply@localhost>") String from,
        @DefaultValue("10s") Duration timeout) {

    /** How the connection to the mail server is protected. */
    enum Encryption {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** Upgraded before anything is said (RFC 3207); refused where the server does not offer it. */
        STARTTLS,
        /** From the first byte (RFC 8314 §3). */
        TLS
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + " " + encryption + "]";
    }
}
