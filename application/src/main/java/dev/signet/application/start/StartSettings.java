package dev.signet.application.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a start makes.
 *
 * @param demo whether there is to be a demo pool with a client; the default run asks for it, production does not
 */
@ConfigurationProperties("signet")
record StartSettings(@DefaultValue("false") boolean demo) {}
