package dev.signet.api.rest.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is allowed on one node.
 *
 * @param credentials for each source: sign-up, sign-in, codes, password resets
 * @param tokens for each source: refresh, revocation, refused access tokens
 * @param documents for each source: keys and discovery
 * @param account for each account, from all sources together
 * @param remembered how many sources, and how many accounts, are told apart at the same time
 */
@ConfigurationProperties("signet.limits")
record LimitSettings(
        @DefaultValue Credentials credentials,
        @DefaultValue Tokens tokens,
        @DefaultValue Documents documents,
        @DefaultValue Account account,
        @DefaultValue("100000") long remembered) {

    /** So many requests in so much time; the whole may be used at once. */
    record Rate(long requests, Duration per) {

        Rate {
            if (requests < 1 || per.compareTo(Duration.ofSeconds(1)) < 0 || per.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException(
                        "signet.limits takes at least 1 request and a time from 1 second to 1 day");
            }
        }
    }

    /** {@code signet.limits.credentials.*}. */
    record Credentials(
            @DefaultValue("60") long requests,
            @DefaultValue("1m") Duration per) {}

    /** {@code signet.limits.tokens.*}. */
    record Tokens(
            @DefaultValue("600") long requests,
            @DefaultValue("1m") Duration per) {}

    /** {@code signet.limits.documents.*}. */
    record Documents(
            @DefaultValue("1200") long requests,
            @DefaultValue("1m") Duration per) {}

    /** {@code signet.limits.account.*}. */
    record Account(
            @DefaultValue("20") long requests,
            @DefaultValue("1m") Duration per) {}

    Rate rate(Allowance allowance) {
        return switch (allowance) {
            case CREDENTIALS -> new Rate(credentials.requests, credentials.per);
            case TOKENS -> new Rate(tokens.requests, tokens.per);
            case DOCUMENTS -> new Rate(documents.requests, documents.per);
            case ACCOUNT -> new Rate(account.requests, account.per);
        };
    }
}
