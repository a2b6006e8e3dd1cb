package dev.signet.application.token;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TokenConfiguration.class);

    @Bean
    CryptoProvider cryptoProvider() {
        CryptoProvider provider = CryptoProvider.detect();
        LOG.info("Tokens are signed and verified by {}", provider.name());
        return provider;
    }

    @Bean
    Issuer issuer(@Value("${signet.public-url:http://localhost:8080}") URI publicUrl) {
        return new Issuer(publicUrl);
    }
}
