package dev.signet.api.cognito.signature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code signet.cognito.*}.
 *
 * @param anySignature for development on one's own machine: takes any signature, and none, for the first platform
 *     administrator's, where programs and pages of this machine ask; a node that listens to other machines does not
 *     start with it
 */
@ConfigurationProperties("signet.cognito")
record CognitoSettings(@DefaultValue("false") boolean anySignature) {}
