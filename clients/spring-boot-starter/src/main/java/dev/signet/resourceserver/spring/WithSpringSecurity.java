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
@ConditionalOnClass(JwtDecoder.class)
class WithSpringSecurity {

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
