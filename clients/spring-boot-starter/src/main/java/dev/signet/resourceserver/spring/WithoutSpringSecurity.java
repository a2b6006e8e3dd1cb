package dev.signet.resourceserver.spring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter before everything but what must see even those who are not let in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(OncePerRequestFilter.class)
@ConditionalOnMissingClass(WithSpringSecurity.RESOURCE_SERVER)
class WithoutSpringSecurity {

    private static final int AFTER_OBSERVATION_AND_ENCODING = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    BearerFilter signetBearerFilter(Checks checks, SignetResourceServerProperties properties) {
        return new BearerFilter(checks, properties.openPaths());
    }

    @Bean
    FilterRegistrationBean<BearerFilter> signetBearerFilterRegistration(BearerFilter filter) {
        FilterRegistrationBean<BearerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_OBSERVATION_AND_ENCODING);
        return registration;
    }
}
