package dev.signet.resourceserver.spring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What Spring Security's resource server asks for: how tokens are read. Who needs which is the application's to say. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(value = JwtDecoder.class, name = WithSpringSecurity.RESOURCE_SERVER)
class WithSpringSecurity {

    /** What asks the decoder about each request. A decoder alone, as on the class path of who makes tokens, checks nobody. */
    static final String RESOURCE_SERVER =
            "org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter";

    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    SignetJwtDecoder signetJwtDecoder(Checks checks) {
        return new SignetJwtDecoder(checks);
    }

    /** Around the filters of Spring Security, and in the requests of a servlet container only. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class Servlets {

        private static final int BEFORE_SPRING_SECURITY = -110;

        @Bean
        FilterRegistrationBean<StaleFilter> signetStaleFilter() {
            FilterRegistrationBean<StaleFilter> registration = new FilterRegistrationBean<>(new StaleFilter());
            registration.setOrder(BEFORE_SPRING_SECURITY);
            return registration;
        }

        @Bean
        CurrentToken signetCurrentToken() {
            return new TokenOfSpringSecurity();
        }
    }
}
