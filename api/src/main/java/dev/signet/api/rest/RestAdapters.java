package dev.signet.api.rest;

import dev.signet.api.rest.access.AccessTokens;
import dev.signet.api.rest.access.ClientProof;
import dev.signet.api.rest.access.GenuineTokens;
import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.access.RememberedProofs;
import dev.signet.api.rest.cors.ClientOrigins;
import dev.signet.api.rest.limit.AccountNames;
import dev.signet.api.rest.limit.Limits;
import dev.signet.application.client.AllowedOrigins;
import dev.signet.application.client.ConfidentialClients;
import dev.signet.application.pool.PoolTenants;
import dev.signet.application.session.LiveSessions;
import dev.signet.application.signin.AnswerLimit;
import dev.signet.application.token.TokenVerifier;
import dev.signet.application.user.NameReader;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the frame of the door needs to know, as the application knows it. */
@Configuration(proxyBeanMethods = false)
class RestAdapters {

    @Bean
    AccessTokens accessTokens(TokenVerifier verifier, LiveSessions sessions) {
        return new GenuineTokens(verifier, sessions);
    }

    @Bean
    AccountNames accountNames(NameReader names) {
        return (pool, typed) -> names.read(new UserPoolId(pool), typed).hash();
    }

    @Bean
    AnswerLimit answerLimit(Limits limits) {
        return (pool, name) -> limits.perAccount(pool.value(), name);
    }

    @Bean
    PoolOwners poolOwners(PoolTenants tenants) {
        return tenants::of;
    }

    @Bean
    ClientOrigins clientOrigins(AllowedOrigins origins) {
        return origins::allow;
    }

    @Bean
    ClientProof clientProof(ConfidentialClients clients) {
        return new RememberedProofs(clients::prove);
    }
}
